/** Pictures of predicted and true poses. */
@NullMarked
package dev.espalier.examples.pose.view;

import org.jspecify.annotations.NullMarked;

/** Measures of predicted poses. */
@NullMarked
package dev.espalier.examples.pose.metric;

import org.jspecify.annotations.NullMarked;

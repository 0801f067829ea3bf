/** The annotation processors that write typed configs and registry tables. */
@NullMarked
package dev.espalier.processor;

import org.jspecify.annotations.NullMarked;

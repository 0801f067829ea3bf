/** The loop that drives a run through its workflow. */
@NullMarked
package dev.espalier.train.loop;

import org.jspecify.annotations.NullMarked;

/** Hooks, their order, and what they see of a run. */
@NullMarked
package dev.espalier.train.hook;

import org.jspecify.annotations.NullMarked;

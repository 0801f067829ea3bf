/** Hooks that stop a run, or keep it from harm. */
@NullMarked
package dev.espalier.train.hook.guard;

import org.jspecify.annotations.NullMarked;

/** Hooks that watch time and memory. */
@NullMarked
package dev.espalier.train.hook.watch;

import org.jspecify.annotations.NullMarked;

/** Hooks that keep several processes together. */
@NullMarked
package dev.espalier.train.hook.sync;

import org.jspecify.annotations.NullMarked;

/** The moving average of the weights. */
@NullMarked
package dev.espalier.train.hook.ema;

import org.jspecify.annotations.NullMarked;

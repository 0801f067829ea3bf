/**
 * Learning rates and momenta as functions of how far training has come.
 *
 * <p>A schedule keeps no state, so that a resumed run needs none: the rate of any iteration can be
 * asked for at any time.
 */
@NullMarked
package dev.espalier.train.schedule;

import org.jspecify.annotations.NullMarked;

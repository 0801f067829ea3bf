/** The runner: what a typed training config becomes. */
@NullMarked
package dev.espalier.train;

import org.jspecify.annotations.NullMarked;

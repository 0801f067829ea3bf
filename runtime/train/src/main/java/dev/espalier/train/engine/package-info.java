/**
 * The start of the tensor engine: where its native libraries live, how many threads it has, and
 * that it keeps to itself.
 */
@NullMarked
package dev.espalier.train.engine;

import org.jspecify.annotations.NullMarked;

/** Metrics and the evaluation of a model. */
@NullMarked
package dev.espalier.train.eval;

import org.jspecify.annotations.NullMarked;

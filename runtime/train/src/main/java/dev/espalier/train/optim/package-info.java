/**
 * Optimizers with readable state.
 *
 * <p>DJL's own optimizers hide their moments, so a run that uses them cannot be resumed exactly;
 * these follow PyTorch's formulas and give their state to checkpoints.
 */
@NullMarked
package dev.espalier.train.optim;

import org.jspecify.annotations.NullMarked;

/** Datasets, the transforms of a pipeline, and batches. */
@NullMarked
package dev.espalier.train.data;

import org.jspecify.annotations.NullMarked;

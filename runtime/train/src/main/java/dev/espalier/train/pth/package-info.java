/** Reads the tensors of PyTorch's files, without running anything that stands in them. */
@NullMarked
package dev.espalier.train.pth;

import org.jspecify.annotations.NullMarked;

/**
 * Engine operators and the blocks that wrap them.
 *
 * <p>DJL's PyTorch engine has no transposed convolution. {@link
 * dev.espalier.examples.pose.ops.TransposedConvolution} supplies it in two forms: called in the
 * engine through a small TorchScript archive, and composed of ordinary operations. The scripted
 * form was the faster one for every kernel, map size and thread count tried, forward and backward
 * together: a little for kernels of two, about one and a half to two and a half times for kernels
 * of four on small maps, and several times for the wide first layer of a ResNet-50 head. It is
 * therefore the default wherever the arrays live in PyTorch.
 */
@NullMarked
package dev.espalier.examples.pose.ops;

import org.jspecify.annotations.NullMarked;

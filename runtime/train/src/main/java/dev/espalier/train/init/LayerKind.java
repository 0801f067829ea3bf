package dev.espalier.train.init;

import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv1dTranspose;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.convolutional.Conv2dTranspose;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.convolutional.Convolution;
import ai.djl.nn.convolutional.Deconvolution;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A class of layers of DJL's, and what it is called there and in PyTorch.
 *
 * @param type the class; those that extend it are of the kind too
 * @param names the names
 */
record LayerKind(Class<? extends Block> type, List<String> names) {

  private static final List<LayerKind> ALL =
      List.of(
          of(Conv1d.class, "Conv1d"),
          of(Conv2d.class, "Conv2d"),
          of(Conv3d.class, "Conv3d"),
          of(Convolution.class, "Convolution", "_ConvNd"),
          of(Conv1dTranspose.class, "Conv1dTranspose", "ConvTranspose1d"),
          of(Conv2dTranspose.class, "Conv2dTranspose", "ConvTranspose2d"),
          of(Deconvolution.class, "Deconvolution", "_ConvTransposeNd"),
          of(Linear.class, "Linear"),
          of(Embedding.class, "Embedding"),
          of(
              BatchNorm.class,
              "BatchNorm",
              "BatchNorm1d",
              "BatchNorm2d",
              "BatchNorm3d",
              "_BatchNorm"),
          of(LayerNorm.class, "LayerNorm"));

  private static LayerKind of(Class<? extends Block> type, String... names) {
    return new LayerKind(type, List.of(names));
  }

  /** Returns the names that a block goes by: that of its class first, if it has one. */
  static Set<String> namesOf(Block block) {
    Set<String> names = new LinkedHashSet<>();
    String own = block.getClass().getSimpleName();
    if (!own.isEmpty()) {
      names.add(own);
    }
    for (LayerKind kind : ALL) {
      if (kind.type.isInstance(block)) {
        names.addAll(kind.names);
      }
    }
    return names;
  }
}

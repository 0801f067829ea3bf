package dev.espalier.examples.benchmarks.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/** The networks that are trained, of DJL's blocks. */
enum Network {
  /** One linear layer of ten numbers: next to nothing but the loop. */
  LINEAR {
    @Override
    Block block() {
      return Linear.builder().setUnits(OUTPUTS).build();
    }
  },
  /** Two convolutions with batch normalization, on images of 16 by 16. */
  SMALL {
    @Override
    Block block() {
      return new SequentialBlock()
          .add(conv(8, 3, 1))
          .add(BatchNorm.builder().build())
          .add(Activation::relu)
          .add(conv(16, 3, 2))
          .add(BatchNorm.builder().build())
          .add(Activation::relu)
          .add(Pool.globalAvgPool2dBlock())
          .add(Linear.builder().setUnits(OUTPUTS).build());
    }
  },
  /** ResNet-18 (He et al., 2016), on images of 224 by 224. */
  RESNET18 {
    @Override
    Block block() {
      SequentialBlock net =
          new SequentialBlock()
              .add(conv(FIRST, 7, 2))
              .add(BatchNorm.builder().build())
              .add(Activation::relu)
              .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
      for (int stage = 0; stage < 4; stage++) {
        int width = FIRST << stage;
        net.add(residual(width, stage == 0 ? 1 : 2, stage > 0)).add(residual(width, 1, false));
      }
      return net.add(Pool.globalAvgPool2dBlock()).add(Linear.builder().setUnits(OUTPUTS).build());
    }
  };

  static final int OUTPUTS = 10;
  private static final int FIRST = 64;

  /** Returns a new network. */
  abstract Block block();

  /** Returns the shape of an input, without the batch. */
  Shape input() {
    return switch (this) {
      case LINEAR -> new Shape(10);
      case SMALL -> new Shape(3, 16, 16);
      case RESNET18 -> new Shape(3, 224, 224);
    };
  }

  private static Block conv(int filters, int kernel, int stride) {
    int padding = kernel / 2;
    return Conv2d.builder()
        .setFilters(filters)
        .setKernelShape(new Shape(kernel, kernel))
        .optStride(new Shape(stride, stride))
        .optPadding(new Shape(padding, padding))
        .optBias(false)
        .build();
  }

  private static Block residual(int width, int stride, boolean projects) {
    SequentialBlock main =
        new SequentialBlock()
            .add(conv(width, 3, stride))
            .add(BatchNorm.builder().build())
            .add(Activation::relu)
            .add(conv(width, 3, 1))
            .add(BatchNorm.builder().build());
    Block shortcut =
        projects
            ? new SequentialBlock().add(conv(width, 1, stride)).add(BatchNorm.builder().build())
            : Blocks.identityBlock();
    return new ParallelBlock(Network::sum, List.of(main, shortcut));
  }

  private static NDList sum(List<NDList> branches) {
    NDArray main = branches.get(0).singletonOrThrow();
    NDArray shortcut = branches.get(1).singletonOrThrow();
    return new NDList(Activation.relu(main.add(shortcut)));
  }
}

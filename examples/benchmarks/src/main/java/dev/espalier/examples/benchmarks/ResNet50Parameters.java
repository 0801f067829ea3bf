package dev.espalier.examples.benchmarks;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.NormalInitializer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The trained parameters of ResNet-50: 161 arrays of 25.6 million scalars. */
final class ResNet50Parameters {

  private static final int[] BLOCKS = {3, 4, 6, 3};

  private final NDManager manager;
  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  private ResNet50Parameters(NDManager manager) {
    this.manager = manager;
  }

  /** Returns new parameters with gradients, in the order of the network. */
  static Map<String, Parameter> in(NDManager manager) {
    ResNet50Parameters parameters = new ResNet50Parameters(manager);
    parameters.conv("conv1", 64, 3, 7);
    long in = 64;
    for (int stage = 0; stage < BLOCKS.length; stage++) {
      long width = 64L << stage;
      for (int block = 0; block < BLOCKS[stage]; block++) {
        String name = "layer%d.%d.".formatted(stage + 1, block);
        parameters.conv(name + "conv1", width, in, 1);
        parameters.conv(name + "conv2", width, width, 3);
        parameters.conv(name + "conv3", 4 * width, width, 1);
        if (block == 0) {
          parameters.conv(name + "downsample", 4 * width, in, 1);
        }
        in = 4 * width;
      }
    }
    parameters.add("fc.weight", 1000, in);
    parameters.add("fc.bias", 1000);
    return parameters.byName;
  }

  /** Adds a convolution and its batch normalization. */
  private void conv(String name, long out, long in, long kernel) {
    add(name + ".weight", out, in, kernel, kernel);
    add(name + ".bn.weight", out);
    add(name + ".bn.bias", out);
  }

  private void add(String name, long... shape) {
    Parameter parameter =
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.WEIGHT)
            .optInitializer(new NormalInitializer(0.01f))
            .optShape(new Shape(shape))
            .build();
    parameter.initialize(manager, DataType.FLOAT32);
    byName.put(name, parameter);
  }
}

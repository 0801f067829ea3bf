package dev.espalier.examples.pose.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.ndarray.types.Shape;
import java.util.zip.CRC32;

/**
 * Tensors that are functions of their names, so that two programs can have the same weights without
 * a file between them.
 */
final class FormulaTensor {

  private FormulaTensor() {}

  /** Returns {@code scale · u(name, i) + offset} for each i, where u lies in [−0.5, 0.5). */
  static float[] of(String name, long size, double scale, double offset) {
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(UTF_8));
    int seed = (int) checksum.getValue() * 40503 + 12345;
    float[] values = new float[Math.toIntExact(size)];
    for (int i = 0; i < values.length; i++) {
      int hash = i * (int) 2654435761L + seed;
      hash ^= hash >>> 15;
      hash *= (int) 2246822519L;
      hash ^= hash >>> 13;
      double u = Integer.toUnsignedLong(hash) / 4294967296.0 - 0.5;
      values[i] = (float) (scale * u + offset);
    }
    return values;
  }

  /** Returns the values of a model's tensor, scaled by what its name and shape say it is. */
  static float[] weights(String name, Shape shape) {
    long size = shape.size();
    if (name.endsWith("running_mean")) {
      return of(name, size, 0.2, 0);
    } else if (name.endsWith("running_var")) {
      return of(name, size, 0.4, 1);
    } else if (shape.dimension() >= 2) {
      return of(name, size, 2 * Math.sqrt(3.0 / shape.slice(1).size()), 0);
    } else if (name.endsWith("weight")) {
      return of(name, size, 0.2, 1);
    }
    return of(name, size, 0.2, 0);
  }
}

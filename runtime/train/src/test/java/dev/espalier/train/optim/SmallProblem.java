package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.espalier.train.checkpoint.HostTensor;

/** A loss for DJL to differentiate, and its gradient by hand. */
enum SmallProblem {

  /** Σ a(w − c)² / 2, with curvatures that differ by a factor of 50. */
  QUADRATIC {
    private static final float[] CURVATURES = {0.1f, 1, 5, 0.5f};
    private static final float[] CENTRES = {1, -2, 0.5f, 3};

    @Override
    Weights start() {
      return new Weights().add("w", 2f, 1f, -1f, 0.25f);
    }

    @Override
    NDArray loss(NDManager manager, Weights weights) {
      NDArray away = weights.array("w").sub(manager.create(CENTRES));
      NDArray twice = away.mul(away).mul(manager.create(CURVATURES)).sum();
      return twice.mul(manager.create(0.5f));
    }

    @Override
    double[] gradient(double[] w) {
      double[] gradient = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        gradient[i] = CURVATURES[i] * (w[i] - CENTRES[i]);
      }
      return gradient;
    }
  },

  /** The mean squared error of v · tanh(Ux + b) + c over four samples; two inputs, three units. */
  NETWORK {
    private static final float[][] INPUTS = {{1, 0.5f}, {-0.5f, 2}, {0.25f, -1}, {-1.5f, -0.75f}};
    private static final float[] TARGETS = {1, -0.5f, 0.75f, 2};

    @Override
    Weights start() {
      return new Weights()
          .add("u", HostTensor.of(new float[] {0.5f, -0.3f, 0.2f, 0.8f, -0.6f, 0.1f}, 3, 2))
          .add("b", 0.1f, -0.2f, 0.3f)
          .add("v", HostTensor.of(new float[] {0.7f, -0.4f, 0.5f}, 3, 1))
          .add("c", 0.05f);
    }

    @Override
    NDArray loss(NDManager manager, Weights weights) {
      NDArray inputs = manager.create(INPUTS);
      NDArray hidden = inputs.matMul(weights.array("u").transpose()).add(weights.array("b")).tanh();
      NDArray output = hidden.matMul(weights.array("v")).add(weights.array("c"));
      NDArray error = output.sub(manager.create(TARGETS, new Shape(4, 1)));
      return error.mul(error).mean();
    }

    @Override
    double[] gradient(double[] w) {
      double[] gradient = new double[w.length];
      for (int sample = 0; sample < TARGETS.length; sample++) {
        float[] x = INPUTS[sample];
        double[] hidden = new double[3];
        double error = w[12] - TARGETS[sample];
        for (int unit = 0; unit < 3; unit++) {
          hidden[unit] = Math.tanh(w[2 * unit] * x[0] + w[2 * unit + 1] * x[1] + w[6 + unit]);
          error += w[9 + unit] * hidden[unit];
        }
        double toOutput = 2 * error / TARGETS.length;
        for (int unit = 0; unit < 3; unit++) {
          double toUnit = toOutput * w[9 + unit] * (1 - hidden[unit] * hidden[unit]);
          gradient[2 * unit] += toUnit * x[0];
          gradient[2 * unit + 1] += toUnit * x[1];
          gradient[6 + unit] += toUnit;
          gradient[9 + unit] += toOutput * hidden[unit];
        }
        gradient[12] += toOutput;
      }
      return gradient;
    }
  };

  /** Returns new weights to begin with. */
  abstract Weights start();

  abstract NDArray loss(NDManager manager, Weights weights);

  /** Returns the gradient at the weights, all in one row in the order of {@link #start}. */
  abstract double[] gradient(double[] weights);
}

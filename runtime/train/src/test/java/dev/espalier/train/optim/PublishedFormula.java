package dev.espalier.train.optim;

import java.util.function.Supplier;

/**
 * The published formula of an optimizer for one number, in double precision, written anew from the
 * papers and PyTorch's documentation. An object is used for one parameter, of which it keeps the
 * state.
 */
interface PublishedFormula {

  /** Returns w after step t, from 1, with gradient g. */
  double next(int t, double w, double g);

  static Supplier<PublishedFormula> sgd(
      double lr, double momentum, double dampening, double decay, boolean nesterov) {
    return () ->
        new PublishedFormula() {
          private double b;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + decay * w;
            b = t == 1 ? g : momentum * b + (1 - dampening) * g;
            return w - lr * (momentum == 0 ? g : nesterov ? g + momentum * b : b);
          }
        };
  }

  static Supplier<PublishedFormula> adam(
      double lr, double b1, double b2, double eps, double l2, double decoupled, boolean amsgrad) {
    return () ->
        new PublishedFormula() {
          private double m;
          private double v;
          private double largest;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + l2 * w;
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            double unbiased = v / (1 - Math.pow(b2, t));
            if (amsgrad) {
              largest = Math.max(largest, v);
              unbiased = largest / (1 - Math.pow(b2, t));
            }
            double decayed = w - lr * decoupled * w;
            return decayed - lr * (m / (1 - Math.pow(b1, t))) / (Math.sqrt(unbiased) + eps);
          }
        };
  }

  static Supplier<PublishedFormula> rmsProp(
      double lr, double alpha, double eps, double decay, double momentum, boolean centered) {
    return () ->
        new PublishedFormula() {
          private double v;
          private double mean;
          private double b;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + decay * w;
            v = alpha * v + (1 - alpha) * g * g;
            double variance = v;
            if (centered) {
              mean = alpha * mean + (1 - alpha) * g;
              variance -= mean * mean;
            }
            b = momentum * b + g / (Math.sqrt(variance) + eps);
            return w - lr * b;
          }
        };
  }

  static Supplier<PublishedFormula> adagrad(
      double lr, double lrDecay, double decay, double initial, double eps) {
    return () ->
        new PublishedFormula() {
          private double sum = initial;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + decay * w;
            sum += g * g;
            return w - lr / (1 + (t - 1) * lrDecay) * g / (Math.sqrt(sum) + eps);
          }
        };
  }

  static Supplier<PublishedFormula> adadelta(double lr, double rho, double eps, double decay) {
    return () ->
        new PublishedFormula() {
          private double v;
          private double u;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + decay * w;
            v = rho * v + (1 - rho) * g * g;
            double change = Math.sqrt(u + eps) / Math.sqrt(v + eps) * g;
            u = rho * u + (1 - rho) * change * change;
            return w - lr * change;
          }
        };
  }

  static Supplier<PublishedFormula> nadam(
      double lr, double b1, double b2, double eps, double l2, double decoupled, double psi) {
    return () ->
        new PublishedFormula() {
          private double m;
          private double v;

          private double mu(int t) {
            return b1 * (1 - 0.5 * Math.pow(0.96, t * psi));
          }

          private double product(int last) {
            double product = 1;
            for (int i = 1; i <= last; i++) {
              product *= mu(i);
            }
            return product;
          }

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + l2 * w;
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            double ahead =
                mu(t + 1) * m / (1 - product(t + 1)) + (1 - mu(t)) * g / (1 - product(t));
            double root = Math.sqrt(v / (1 - Math.pow(b2, t)));
            return w - lr * decoupled * w - lr * ahead / (root + eps);
          }
        };
  }

  static Supplier<PublishedFormula> radam(
      double lr, double b1, double b2, double eps, double l2, double decoupled) {
    return () ->
        new PublishedFormula() {
          private double m;
          private double v;

          @Override
          public double next(int t, double w, double gradient) {
            double g = gradient + l2 * w;
            double decayed = w - lr * decoupled * w;
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            double unbiased = m / (1 - Math.pow(b1, t));
            double infinite = 2 / (1 - b2) - 1;
            double rho = infinite - 2 * t * Math.pow(b2, t) / (1 - Math.pow(b2, t));
            if (rho <= 5) {
              return decayed - lr * unbiased;
            }
            double adaptive = Math.sqrt(1 - Math.pow(b2, t)) / (Math.sqrt(v) + eps);
            double above = (rho - 4) * (rho - 2) * infinite;
            double below = (infinite - 4) * (infinite - 2) * rho;
            return decayed - lr * unbiased * Math.sqrt(above / below) * adaptive;
          }
        };
  }

  static Supplier<PublishedFormula> lion(double lr, double b1, double b2, double decay) {
    return () ->
        new PublishedFormula() {
          private double m;

          @Override
          public double next(int t, double w, double g) {
            double change = Math.signum(b1 * m + (1 - b1) * g);
            m = b2 * m + (1 - b2) * g;
            return w - lr * (change + decay * w);
          }
        };
  }
}

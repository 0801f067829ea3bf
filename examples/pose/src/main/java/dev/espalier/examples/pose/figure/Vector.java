package dev.espalier.examples.pose.figure;

/**
 * A place or direction in space.
 *
 * @param x towards the left hand of a figure that is not turned; to the right in the image
 * @param y up
 * @param z to the front of a figure that is not turned; towards the viewer
 */
record Vector(double x, double y, double z) {

  static final Vector ZERO = new Vector(0, 0, 0);

  Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  /** Returns the vector turned about the x axis: up moves to the front. */
  Vector pitched(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Vector(x, y * c - z * s, y * s + z * c);
  }

  /** Returns the vector turned about the y axis: the front moves to the left hand. */
  Vector yawed(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Vector(x * c + z * s, y, z * c - x * s);
  }

  /** Returns the vector turned about the z axis: the left hand moves up. */
  Vector rolled(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    return new Vector(x * c - y * s, x * s + y * c, z);
  }
}

package dev.espalier.examples.pose.figure;

/** A side of a figure's own body. */
enum Side {
  LEFT(1),
  RIGHT(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** Returns where the side lies on the x axis of a figure that is not turned: 1 or −1. */
  int sign() {
    return sign;
  }

  Joint shoulder() {
    return this == LEFT ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER;
  }

  Joint elbow() {
    return this == LEFT ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW;
  }

  Joint wrist() {
    return this == LEFT ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST;
  }

  Joint hip() {
    return this == LEFT ? Joint.LEFT_HIP : Joint.RIGHT_HIP;
  }

  Joint knee() {
    return this == LEFT ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
  }

  Joint ankle() {
    return this == LEFT ? Joint.LEFT_ANKLE : Joint.RIGHT_ANKLE;
  }

  Joint eye() {
    return this == LEFT ? Joint.LEFT_EYE : Joint.RIGHT_EYE;
  }

  Joint ear() {
    return this == LEFT ? Joint.LEFT_EAR : Joint.RIGHT_EAR;
  }
}

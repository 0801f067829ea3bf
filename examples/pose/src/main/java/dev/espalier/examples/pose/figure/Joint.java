package dev.espalier.examples.pose.figure;

import java.util.List;
import java.util.Locale;

/** The seventeen joints of COCO, in its order. */
enum Joint {
  NOSE,
  LEFT_EYE,
  RIGHT_EYE,
  LEFT_EAR,
  RIGHT_EAR,
  LEFT_SHOULDER,
  RIGHT_SHOULDER,
  LEFT_ELBOW,
  RIGHT_ELBOW,
  LEFT_WRIST,
  RIGHT_WRIST,
  LEFT_HIP,
  RIGHT_HIP,
  LEFT_KNEE,
  RIGHT_KNEE,
  LEFT_ANKLE,
  RIGHT_ANKLE;

  /** Two joints that COCO draws a line between. */
  record Link(Joint from, Joint to) {}

  /** The lines of COCO's skeleton, in its order. */
  static final List<Link> LINKS =
      List.of(
          new Link(LEFT_ANKLE, LEFT_KNEE),
          new Link(LEFT_KNEE, LEFT_HIP),
          new Link(RIGHT_ANKLE, RIGHT_KNEE),
          new Link(RIGHT_KNEE, RIGHT_HIP),
          new Link(LEFT_HIP, RIGHT_HIP),
          new Link(LEFT_SHOULDER, LEFT_HIP),
          new Link(RIGHT_SHOULDER, RIGHT_HIP),
          new Link(LEFT_SHOULDER, RIGHT_SHOULDER),
          new Link(LEFT_SHOULDER, LEFT_ELBOW),
          new Link(RIGHT_SHOULDER, RIGHT_ELBOW),
          new Link(LEFT_ELBOW, LEFT_WRIST),
          new Link(RIGHT_ELBOW, RIGHT_WRIST),
          new Link(LEFT_EYE, RIGHT_EYE),
          new Link(NOSE, LEFT_EYE),
          new Link(NOSE, RIGHT_EYE),
          new Link(LEFT_EYE, LEFT_EAR),
          new Link(RIGHT_EYE, RIGHT_EAR),
          new Link(LEFT_EAR, LEFT_SHOULDER),
          new Link(RIGHT_EAR, RIGHT_SHOULDER));

  /** Returns the joint's name in an annotation file. */
  String cocoName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.espalier.examples.pose.figure;

/** What COCO's third number of a keypoint says. */
enum Visibility {
  /** Not labelled, here because it lies outside of the image. */
  UNLABELLED(0),
  /** In the image, but something hides it. */
  OCCLUDED(1),
  /** To be seen. */
  VISIBLE(2);

  private final int code;

  Visibility(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}

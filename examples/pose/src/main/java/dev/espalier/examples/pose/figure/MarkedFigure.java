package dev.espalier.examples.pose.figure;

import dev.espalier.examples.pose.data.Box;
import java.util.List;

/**
 * A figure in an image, as an annotation file has it.
 *
 * @param box the box around all that lies in the image, hidden or not
 * @param area the number of pixels that it would cover if nothing hid it
 * @param joints one a joint, in COCO's order
 */
record MarkedFigure(Box box, int area, List<MarkedJoint> joints) {

  MarkedFigure {
    joints = List.copyOf(joints);
  }

  /** Returns the number of labelled joints. */
  long labelled() {
    return joints.stream().filter(j -> j.visibility() != Visibility.UNLABELLED).count();
  }
}

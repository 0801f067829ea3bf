package dev.espalier.examples.pose.figure;

/**
 * A joint in an image, as an annotation file has it.
 *
 * @param x the column, in pixels; 0 if it is not labelled
 * @param y the row, in pixels; 0 if it is not labelled
 * @param visibility whether it can be seen
 */
record MarkedJoint(double x, double y, Visibility visibility) {

  static final MarkedJoint UNLABELLED = new MarkedJoint(0, 0, Visibility.UNLABELLED);
}

package dev.espalier.examples.pose.data;

/**
 * A figure of an annotation file that has labelled joints.
 *
 * @param where how messages call it, such as {@code annotations[3]}
 * @param imageId the number of its image
 * @param box the box as annotated
 * @param pose the joints, labelled or not
 */
record CocoFigure(String where, long imageId, Box box, Pose pose) {}

package dev.espalier.examples.pose.data;

import java.nio.file.Path;

/**
 * What a dataset knows of one figure, in the coordinates of the original image.
 *
 * <p>No transform changes it, so metrics and pictures compare predictions with it.
 *
 * @param id the figure's number, unique in the dataset
 * @param imageFile the image that shows it
 * @param box the true box
 * @param pose the true joints
 * @param skeleton what the joints are
 */
public record Annotation(int id, Path imageFile, Box box, Pose pose, Skeleton skeleton) {}

package dev.espalier.examples.pose.view;

import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.Skeleton;
import java.util.List;

/**
 * An image to show with its figures.
 *
 * @param caption what to write beneath it
 * @param image the image
 * @param truth the true poses, in its coordinates
 * @param predicted the predicted poses, in its coordinates
 * @param skeleton what the joints are
 */
public record Tile(
    String caption, RgbImage image, List<Pose> truth, List<Pose> predicted, Skeleton skeleton) {

  /** Copies the lists. */
  public Tile {
    truth = List.copyOf(truth);
    predicted = List.copyOf(predicted);
  }
}

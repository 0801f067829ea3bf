package dev.espalier.examples.pose.data;

/**
 * One joint of a figure in an image.
 *
 * @param x the column, in pixels
 * @param y the row, in pixels
 * @param score how sure it is: of a predicted joint the height of its heatmap's peak; of an
 *     annotated one 1 if it is labelled and 0 if not
 */
public record Keypoint(double x, double y, double score) {

  /** Tells whether an annotated joint is labelled, seen or not, so that it counts. */
  public boolean isLabelled() {
    return score > 0;
  }

  /** Returns the joint at another place. */
  public Keypoint at(double newX, double newY) {
    return new Keypoint(newX, newY, score);
  }
}

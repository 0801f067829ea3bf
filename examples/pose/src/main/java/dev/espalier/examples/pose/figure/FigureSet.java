package dev.espalier.examples.pose.figure;

import dev.espalier.examples.pose.data.Size;
import java.nio.file.Path;

/**
 * Which images to draw; the same settings give the same bytes.
 *
 * @param split the part of the data, such as {@code train}; each part has figures of its own
 * @param images the number of images
 * @param imageSize the size of each
 * @param seed what the drawing by lot depends on
 */
record FigureSet(String split, int images, Size imageSize, long seed) {

  /** Changes whenever the drawings do, so that old ones are not taken for new ones. */
  private static final int VERSION = 1;

  /** Returns the name of the set's folder, which tells sets apart that differ in anything. */
  String folder() {
    return "%s-%d-%dx%d-seed%d-v%d"
        .formatted(split, images, imageSize.width(), imageSize.height(), seed, VERSION);
  }

  /** Returns where the set's images are, given the set's folder. */
  static Path imageFolder(Path folder) {
    return folder.resolve("images");
  }

  /** Returns where the set's annotations are, given the set's folder. */
  static Path annotationFile(Path folder) {
    return folder.resolve("annotations.json");
  }
}

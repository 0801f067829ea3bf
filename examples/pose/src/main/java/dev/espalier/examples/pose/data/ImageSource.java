package dev.espalier.examples.pose.data;

import java.nio.file.Path;

/** Reads images; called from several threads at once. */
@FunctionalInterface
public interface ImageSource {

  /**
   * Reads an image.
   *
   * @throws dev.espalier.config.ConfigException if there is no such file or it is no image
   */
  RgbImage read(Path file);
}

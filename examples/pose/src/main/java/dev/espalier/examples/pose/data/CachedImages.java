package dev.espalier.examples.pose.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each image once and keeps it in memory, four bytes a pixel. */
final class CachedImages implements ImageSource {

  private final ImageSource source;
  private final Map<Path, RgbImage> images = new ConcurrentHashMap<>();

  CachedImages(ImageSource source) {
    this.source = source;
  }

  @Override
  public RgbImage read(Path file) {
    return images.computeIfAbsent(file, source::read);
  }
}

package dev.espalier.examples.pose.data;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Range;

/**
 * The size of an image or a heatmap; a config may write it as a list, {@code [192, 256]}.
 *
 * @param width the number of columns
 * @param height the number of rows
 */
@ConfigType
public record Size(@Range(min = 1) int width, @Range(min = 1) int height) {

  /** Returns the number of pixels. */
  public int pixels() {
    return width * height;
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}

package dev.espalier.examples.pose.data;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Range;

/**
 * A colour; a config may write it as a list, {@code [51, 153, 255]}.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
@ConfigType
public record Rgb(
    @Range(min = 0, max = 255) int red,
    @Range(min = 0, max = 255) int green,
    @Range(min = 0, max = 255) int blue) {

  /** Returns the colour as one number, {@code 0xRRGGBB}. */
  public int packed() {
    return red << 16 | green << 8 | blue;
  }
}

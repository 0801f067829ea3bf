package dev.espalier.examples.pose.data;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * What a config says of one joint.
 *
 * @param name the joint's name
 * @param color the colour to draw it in; orange if not given
 * @param type the half of the body that it belongs to, if any
 * @param swap the name of the joint that a mirror exchanges with it, if any
 */
@ConfigType
public record KeypointInfo(
    String name,
    @Nullable Rgb color,
    @Nullable @OneOf({"upper", "lower", ""}) String type,
    @Nullable String swap) {

  private static final Rgb ORANGE = new Rgb(255, 128, 0);

  Rgb colorOrDefault() {
    return color == null ? ORANGE : color;
  }

  boolean isUpper() {
    return "upper".equals(type);
  }
}

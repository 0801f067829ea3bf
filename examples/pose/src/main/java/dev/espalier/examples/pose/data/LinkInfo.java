package dev.espalier.examples.pose.data;

import dev.espalier.registry.ConfigType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a config says of one line of a skeleton.
 *
 * @param link the names of the two joints it connects
 * @param color the colour to draw it in; that of the first joint if not given
 */
@ConfigType
public record LinkInfo(List<String> link, @Nullable Rgb color) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it does not have two names
   */
  public LinkInfo {
    link = List.copyOf(link);
    if (link.size() != 2) {
      throw new IllegalArgumentException("a link has two joints, given " + link);
    }
  }
}

package dev.espalier.dsl.lang;

import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of one file.
 *
 * @param root the tree: what the file gave, over what its bases gave
 * @param uses the top-level names that expressions of the file and its bases used, each with the
 *     place of its first use, in that order
 */
public record Evaluated(MapNode root, Map<String, Place> uses) {

  /** Copies the map. */
  public Evaluated {
    uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
  }
}

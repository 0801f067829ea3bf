package dev.espalier.dsl.print;

import dev.espalier.config.MapNode;
import java.util.Set;

/** The maps of one key that JSON and YAML files write for something else. */
final class Forms {

  private static final Set<String> NAMES = Set.of("__tuple__", "__dict__", "__float__");

  private Forms() {}

  /** Tells whether a map would be read as one of the forms if it were written as it is. */
  static boolean isForm(MapNode map) {
    return map.size() == 1 && NAMES.contains(map.keys().iterator().next().toString());
  }
}

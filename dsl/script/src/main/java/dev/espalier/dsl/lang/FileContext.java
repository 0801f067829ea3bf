package dev.espalier.dsl.lang;

import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file may see besides itself.
 *
 * @param predefined the variables that stand for the file's own path
 * @param environment finds environment variables
 * @param bases what the file's bases gave, or null if it has none
 */
public record FileContext(
    Map<String, String> predefined, Lookup environment, @Nullable Bases bases) {

  /** Copies the map. */
  public FileContext {
    predefined = Map.copyOf(predefined);
  }

  /**
   * What a file's bases gave.
   *
   * @param root their merged tree
   * @param files their names, in order
   * @param uses the top-level names that their expressions used, each with the place of its first
   *     use
   */
  public record Bases(MapNode root, List<String> files, Map<String, Place> uses) {

    /** Copies the list and the map. */
    public Bases {
      files = List.copyOf(files);
      uses = Map.copyOf(uses);
    }
  }
}

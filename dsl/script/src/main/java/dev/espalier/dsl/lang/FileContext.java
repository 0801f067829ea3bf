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
 * @param chooser finds the variants that its {@code _base_} selects
 * @param bases what the file's bases gave, or null if it has none
 * @param perturbation changes one of the file's values, or null
 */
public record FileContext(
    Map<String, String> predefined,
    Lookup environment,
    Chooser chooser,
    @Nullable Bases bases,
    @Nullable Perturbation perturbation) {

  /** Copies the map. */
  public FileContext {
    predefined = Map.copyOf(predefined);
  }

  /** Returns what a file sees before its bases are loaded. */
  public static FileContext alone(
      Map<String, String> predefined, Lookup environment, Chooser chooser) {
    return new FileContext(predefined, environment, chooser, null, null);
  }

  /** Returns a copy with what the file's bases gave. */
  public FileContext over(@Nullable Bases given) {
    return new FileContext(predefined, environment, chooser, given, perturbation);
  }

  /** Returns a copy in which one value is changed. */
  public FileContext perturbed(@Nullable Perturbation change) {
    return new FileContext(predefined, environment, chooser, bases, change);
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

    /** Returns a copy with another tree. */
    public Bases withRoot(MapNode other) {
      return new Bases(other, files, uses);
    }
  }
}

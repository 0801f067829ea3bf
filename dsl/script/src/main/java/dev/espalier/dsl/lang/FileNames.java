package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Suggestions;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file's top-level names mean outside the file's own frame, and which of them were used. */
final class FileNames {

  /** The name of what the bases gave. */
  static final String BASE = "_base_";

  private static final Map<String, String> PYTHON =
      Map.of("None", "null", "True", "true", "False", "false", "nan", "Double.NaN");

  private final FileContext context;
  private final Unknowns unknowns;
  private final Map<String, Place> uses = new LinkedHashMap<>();
  private final Map<String, Place> patches = new LinkedHashMap<>();
  private final Set<String> readHere = new HashSet<>();
  private MapNode patched;

  FileNames(FileContext context, Unknowns unknowns) {
    this.context = context;
    this.unknowns = unknowns;
    FileContext.Bases bases = context.bases();
    this.patched = bases == null ? MapNode.empty() : bases.root();
  }

  /** Records that an expression used what the file itself calls by a name. */
  void used(String name, Place place) {
    uses.putIfAbsent(name, place);
    readHere.add(name);
  }

  Map<String, Place> uses() {
    return uses;
  }

  /** Tells whether an expression used the file's own value of a name, not only its bases'. */
  boolean isReadHere(String name) {
    return readHere.contains(name);
  }

  /** Returns the places where the file changed what its bases gave, by top-level name. */
  Map<String, Place> patches() {
    return patches;
  }

  /** Returns what the bases gave, with the file's changes so far. */
  MapNode patched() {
    return patched;
  }

  @Nullable ConfigNode inBase(String name) {
    return patched.get(name);
  }

  /** Changes what the bases gave under a name. */
  void patch(String name, Place place, ConfigNode value) {
    patches.putIfAbsent(name, place);
    Key key = Key.of(name);
    patched = patched.with(key, patched.get(key) == null ? place : patched.keyPlace(key), value);
  }

  /** Changes one value that the file has set within what its bases gave. */
  void perturb(Perturbation perturbation) {
    patched = perturbation.of(patched);
  }

  /** Returns what a name means that no frame knows. */
  ConfigNode read(String name, Place place, List<String> known) {
    String own = context.predefined().get(name);
    if (own != null) {
      return unknowns.alone()
          ? unknowns.of(new Expression.Name(place, name), place)
          : ValueNode.of(own).withOrigin(Origin.at(place));
    }
    if (name.equals(BASE)) {
      MapNode root = bases(place).root();
      return unknowns.alone() ? unknowns.of(new Expression.Name(place, BASE), place) : root;
    }
    ConfigNode base = inBase(name);
    if (base != null && patches.containsKey(name)) {
      used(name, place);
      return unknowns.alone() ? unknowns.changed(name, (MapNode) base, place) : base;
    }
    Diagnostic error =
        Diagnostic.error("E0301", place, "nothing is called '%s' here".formatted(name));
    if (base != null) {
      throw Failure.of(
          Diagnostic.error(
                  "E0302", place, "this file does not set '%s', only a base does".formatted(name))
              .label("write '_base_.%s'".formatted(name))
              .related(patched.keyPlace(Key.of(name)), "set here"));
    }
    String python = PYTHON.get(name);
    throw Failure.of(
        python == null ? suggest(error, name, known) : error.label("write '%s'".formatted(python)));
  }

  private Diagnostic suggest(Diagnostic error, String name, List<String> known) {
    List<String> words = new ArrayList<>(known);
    words.addAll(context.predefined().keySet());
    patched.keys().forEach(key -> words.add(BASE + "." + key));
    List<String> near = Suggestions.nearest(name, words);
    return near.isEmpty() ? error : error.label(Suggestions.phrase(near));
  }

  /** Returns what the bases gave under a name. */
  ConfigNode readBase(String name, Place place) {
    FileContext.Bases bases = bases(place);
    if (unknowns.alone()) {
      return unknowns.ofBase(name, place);
    }
    ConfigNode value = bases.root().get(name);
    if (value == null) {
      throw Failure.of(
          Diagnostic.error("E0303", place, "no base sets '%s'".formatted(name))
              .suggest(name, bases.root().keys().stream().map(Key::toString).toList())
              .note("bases: " + String.join(", ", bases.files())));
    }
    uses.putIfAbsent(name, place);
    return value;
  }

  private FileContext.Bases bases(Place place) {
    FileContext.Bases bases = context.bases();
    if (bases == null) {
      throw Failure.of(
          Diagnostic.error("E0314", place, "this file has no '_base_'")
              .note("a file inherits by beginning with: _base_ = 'other.groovy'"));
    }
    return bases;
  }
}

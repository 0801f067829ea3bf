package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.FileFailure;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Chooser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The variants that the files of one config select, and what was asked for instead. */
final class Choices {

  /** Refuses every selection; for everything but {@code _base_}. */
  static final Chooser NOWHERE =
      (group, fallback, place) ->
          new Chooser.Refused(
              Diagnostic.error(
                      "E0315", place, "'select' names a base, and stands in '_base_' alone")
                  .note("_base_ = ['base.groovy', select('%s', '%s')]".formatted(group, fallback)));

  private record Reference(ConfigFile file, String path) {}

  private final Map<String, String> asked;
  private final List<Choice> made = new ArrayList<>();
  private final Map<Reference, Choice> references = new HashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  /**
   * Creates the choices of a config.
   *
   * @param asked the variants to take instead of the files' own, by group
   */
  Choices(Map<String, String> asked) {
    this.asked = asked;
  }

  /** Returns what was selected, in the order of the files. */
  List<Choice> made() {
    return made;
  }

  /** Returns the selection that gave one of a file's bases, or null if the file names it. */
  @Nullable Choice of(ConfigFile file, String path) {
    return references.get(new Reference(file, path));
  }

  /** Returns what selects for one file. */
  Chooser in(ConfigFile file, Roots roots) {
    return (group, fallback, place) -> choose(file, roots, group, fallback, place);
  }

  /** Reports what was asked for and no file selects. */
  void checkAsked(Problems problems) {
    List<String> groups = List.copyOf(seen);
    for (Map.Entry<String, String> entry : asked.entrySet()) {
      if (!groups.contains(entry.getKey())) {
        problems.add(
            Diagnostic.error(
                    "E0017",
                    asked(entry.getKey(), entry.getValue(), 1, entry.getKey().length()),
                    "no base is selected by '%s'".formatted(entry.getKey()))
                .suggest(entry.getKey(), groups));
      }
    }
  }

  private Chooser.Result choose(
      ConfigFile file, Roots roots, String group, String fallback, Place place) {
    Diagnostic refused = refuse(file, roots, group, place);
    if (refused != null) {
      return new Chooser.Refused(refused);
    }
    Map<String, String> files;
    try {
      files = variants(file.resolve(group).path());
    } catch (IOException e) {
      return new Chooser.Refused(
          Diagnostic.error(
                  "E0017", place, "there is no folder '%s' to select from".formatted(group))
              .note(FileFailure.reason(e)));
    }
    String name = String.valueOf(Path.of(group).getFileName());
    String wanted = asked.getOrDefault(name, fallback);
    seen.add(name);
    String chosen = files.get(wanted);
    if (chosen == null) {
      Place said =
          asked.containsKey(name) ? asked(name, wanted, name.length() + 2, wanted.length()) : place;
      Diagnostic unknown =
          Diagnostic.error("E0017", said, "'%s' has no variant '%s'".formatted(group, wanted))
              .suggest(wanted, List.copyOf(files.keySet()));
      return new Chooser.Refused(said == place ? unknown : unknown.related(place, "selected here"));
    }
    Choice choice = new Choice(name, wanted, fallback, List.copyOf(files.keySet()), place);
    Chooser.Chosen result = new Chooser.Chosen(group + "/" + chosen);
    made.add(choice);
    references.put(new Reference(file, result.path()), choice);
    return result;
  }

  /** Returns why a folder may not be listed, or null. */
  private static @Nullable Diagnostic refuse(
      ConfigFile file, Roots roots, String group, Place place) {
    Diagnostic refused = BaseSyntax.refuse(group, place);
    if (refused != null) {
      return refused;
    } else if (file.library() != null || LibraryPath.isOne(group)) {
      return Diagnostic.error("E0042", place, "nothing can be selected from a library")
          .note("its folders cannot be listed on every class path; name the file in '_base_'");
    }
    try {
      ConfigFile folder = file.resolve(group);
      Path real = Roots.real(folder.path());
      return roots.contain(real) ? null : roots.outside(folder, real, place);
    } catch (InvalidPathException e) {
      return Diagnostic.error("E0009", place, "this is no path of a folder")
          .note(String.valueOf(e.getReason()));
    }
  }

  /** Returns the config files of a folder by name without ending, sorted. */
  private static Map<String, String> variants(Path folder) throws IOException {
    Map<String, String> variants = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.sorted().toList()) {
        String file = String.valueOf(each.getFileName());
        if (ConfigFile.isNamedSo(file) && !file.startsWith("_")) {
          variants.putIfAbsent(file.substring(0, file.lastIndexOf('.')), file);
        }
      }
    }
    return variants;
  }

  private static Place asked(String group, String wanted, int column, int length) {
    return new Source("--select", group + "=" + wanted).at(1, column, Math.max(1, length));
  }
}

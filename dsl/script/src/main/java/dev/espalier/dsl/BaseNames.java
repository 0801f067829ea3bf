package dev.espalier.dsl;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code _base_}: a path or a list of paths. */
final class BaseNames {

  private BaseNames() {}

  /** Returns the strings in the value; reports everything else in it. */
  static List<ConfigNode> of(ConfigNode value, Problems problems) {
    List<ConfigNode> given = value instanceof ListNode list ? list.items() : List.of(value);
    List<ConfigNode> names = new ArrayList<>();
    for (ConfigNode each : given) {
      if (each instanceof ValueNode leaf && leaf.value() instanceof String) {
        names.add(each);
      } else {
        problems.add(
            Diagnostic.error(
                "E0009",
                each.place(),
                "'_base_' takes a path or a list of paths; this is of type " + each.kind()));
      }
    }
    return names;
  }

  /** Returns the file that a path names, or null if the path was reported. */
  static @Nullable ConfigFile resolve(
      ConfigFile file, String path, Place place, Problems problems) {
    Diagnostic refused = BaseSyntax.refuse(path, place);
    if (refused != null) {
      problems.add(refused);
      return null;
    }
    LibraryPath library = file.library();
    if (LibraryPath.isOne(path) || library != null) {
      LibraryPath named =
          LibraryPath.isOne(path) || library == null
              ? LibraryPath.parse(path)
              : library.resolve(path);
      if (named == null) {
        problems.add(BaseSyntax.noneInLibrary(path, library, place));
      }
      return named == null ? null : ConfigFile.of(named);
    }
    try {
      return file.resolve(path);
    } catch (InvalidPathException e) {
      problems.add(
          Diagnostic.error("E0009", place, "this is no path of a file")
              .note(String.valueOf(e.getReason())));
      return null;
    }
  }
}

package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.dsl.lang.FileContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the bases of one file side by side.
 *
 * <p>As in mmcv, no two of them may set the same key. A key that both took over from one common
 * base, without a change, is no conflict.
 */
final class BaseUnion {

  private final Problems problems;

  BaseUnion(Problems problems) {
    this.problems = problems;
  }

  FileContext.Bases of(List<LoadedFile> files, Place place) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    Map<Key, LoadedFile> owners = new LinkedHashMap<>();
    Map<String, Place> uses = new LinkedHashMap<>();
    for (LoadedFile file : files) {
      file.root()
          .entries()
          .forEach(
              (key, entry) -> {
                MapNode.Entry before = entries.putIfAbsent(key, entry);
                LoadedFile owner = owners.putIfAbsent(key, file);
                if (before != null && owner != null && before.value() != entry.value()) {
                  problems.add(twice(key, before, entry, owner, file, place));
                }
              });
      file.uses().forEach(uses::putIfAbsent);
    }
    MapNode root =
        files.size() == 1 ? files.get(0).root() : MapNode.of(entries).withOrigin(Origin.at(place));
    return new FileContext.Bases(
        root, files.stream().map(each -> each.file().name()).toList(), uses);
  }

  private static Diagnostic twice(
      Key key,
      MapNode.Entry before,
      MapNode.Entry entry,
      LoadedFile first,
      LoadedFile second,
      Place place) {
    return Diagnostic.error("E0008", place, "two bases set '%s'".formatted(key))
        .related(before.keyPlace(), "by way of " + first.file())
        .related(entry.keyPlace(), "by way of " + second.file())
        .note("of several bases each sets its own keys; let one inherit from the other instead");
  }
}

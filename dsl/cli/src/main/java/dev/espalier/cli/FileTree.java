package dev.espalier.cli;

import dev.espalier.config.Lineage;
import dev.espalier.config.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws which file of a config inherits from which. */
final class FileTree {

  private final Lineage lineage;
  private final Set<Source> drawn = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private FileTree(Lineage lineage) {
    this.lineage = lineage;
  }

  /** Returns the lines: a file, then its bases, each of which is drawn out once. */
  static List<String> of(Lineage lineage) {
    FileTree tree = new FileTree(lineage);
    tree.lines.add(lineage.own().name());
    tree.bases(lineage.own(), "");
    return List.copyOf(tree.lines);
  }

  private void bases(Source file, String indent) {
    List<Lineage.Base> bases = lineage.basesOf(file);
    for (int i = 0; i < bases.size(); i++) {
      Lineage.Base base = bases.get(i);
      boolean last = i == bases.size() - 1;
      boolean again = !drawn.add(base.file());
      String mark = again ? " (again)" : "";
      lines.add(indent + (last ? "└── " : "├── ") + lineage.title(base) + mark);
      if (!again) {
        bases(base.file(), indent + (last ? "    " : "│   "));
      }
    }
  }
}

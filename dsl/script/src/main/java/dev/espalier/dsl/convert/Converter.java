package dev.espalier.dsl.convert;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.dsl.lang.OwnValues;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import dev.espalier.dsl.print.Braces;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.dsl.print.YamlPrinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the program of one file in another syntax. */
public final class Converter {

  private static final Comparator<Place> IN_FILE =
      Comparator.comparingInt((Place place) -> place instanceof Place.InSource in ? in.line() : 0)
          .thenComparingInt(place -> place instanceof Place.InSource in ? in.column() : 0);

  private final Program program;
  private final OwnValues own;
  private final Comments comments;
  private final Problems problems;
  private int kept;

  /**
   * Begins with a program.
   *
   * @param own what the program sets
   * @param sign what a comment begins with in the program's syntax; empty if it has none
   * @param problems receives what cannot be written
   */
  public Converter(Program program, OwnValues own, String sign, Problems problems) {
    this.program = program;
    this.own = own;
    this.comments = new Comments(program.source(), sign);
    this.problems = problems;
  }

  /** Returns the program in Groovy. */
  public String groovy() {
    PlainTree tree = new PlainTree(true, own, problems);
    return parts(entries(tree), "//", each -> GroovyPrinter.print(each, tree::written));
  }

  /** Returns the program in YAML. */
  public String yaml() {
    MapNode all = entries(new PlainTree(false, own, problems));
    return all.size() == 0
        ? YamlPrinter.print(all)
        : parts(all, "#", each -> YamlPrinter.print(each, Braces.VARIABLE));
  }

  /** Returns the program in JSON. */
  public String json() {
    return JsonPrinter.printConfig(entries(new PlainTree(false, own, problems)), Braces.VARIABLE);
  }

  /** Returns what the text that was made last does not hold. */
  public List<String> lost() {
    List<String> lost = new ArrayList<>();
    int computed = Computed.in(program.statements());
    if (computed > 0) {
      lost.add(
          computed == 1
              ? "1 computed value is written out"
              : "%d computed values are written out".formatted(computed));
    }
    int gone = comments.count() - kept;
    if (gone > 0) {
      lost.add(
          gone == 1
              ? "1 comment line is left out"
              : "%d comment lines are left out".formatted(gone));
    }
    return lost;
  }

  /** Returns the file's keys in the order of its lines, {@code _base_} before all. */
  private MapNode entries(PlainTree tree) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    Statement.Assign base = program.base();
    ConfigNode named = own.base();
    if (base != null && named != null) {
      Key key = Key.of(base.target().name());
      entries.put(key, new MapNode.Entry(base.place(), tree.of(named, base.place())));
    }
    tree.of(own.root()).entries().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(MapNode.Entry::keyPlace, IN_FILE)))
        .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return MapNode.of(entries);
  }

  /** Writes each key by itself, with the comments above it. */
  private String parts(MapNode all, String sign, Function<MapNode, String> printer) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<Key, MapNode.Entry> entry : all.entries().entrySet()) {
      for (String comment : comments.above(entry.getValue().keyPlace())) {
        out.append(sign).append(comment).append('\n');
        kept++;
      }
      out.append(printer.apply(MapNode.of(Map.of(entry.getKey(), entry.getValue()))));
    }
    return out.toString();
  }
}

package dev.espalier.dsl.convert;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import dev.espalier.dsl.print.Braces;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.dsl.print.YamlPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the program of one file in another syntax. */
public final class Converter {

  private final Program program;
  private final Comments comments;
  private final int limit;
  private final Problems problems;
  private int kept;

  /**
   * Begins with a program.
   *
   * @param sign what a comment begins with in the program's syntax; empty if it has none
   * @param limit the most nodes that the result may have
   * @param problems receives what cannot be written
   */
  public Converter(Program program, String sign, int limit, Problems problems) {
    this.program = program;
    this.comments = new Comments(program.source(), sign);
    this.limit = limit;
    this.problems = problems;
  }

  /** Returns the program in Groovy. */
  public String groovy() {
    PlainTree tree = new PlainTree(true, limit, problems);
    return parts(entries(tree), "//", each -> GroovyPrinter.print(each, tree::written));
  }

  /** Returns the program in YAML. */
  public String yaml() {
    MapNode all = entries(new PlainTree(false, limit, problems));
    return all.size() == 0
        ? YamlPrinter.print(all)
        : parts(all, "#", each -> YamlPrinter.print(each, Braces.VARIABLE));
  }

  /** Returns the program in JSON. */
  public String json() {
    return JsonPrinter.printConfig(entries(new PlainTree(false, limit, problems)), Braces.VARIABLE);
  }

  /** Returns what the text that was made last does not hold. */
  public List<String> lost() {
    int lost = comments.count() - kept;
    return lost > 0 ? List.of("%d comment lines are left out".formatted(lost)) : List.of();
  }

  private MapNode entries(PlainTree tree) {
    List<Statement> statements = new ArrayList<>();
    Statement.Assign base = program.base();
    if (base != null) {
      statements.add(base);
    }
    statements.addAll(program.statements());
    for (var function : program.functions()) {
      problems.add(
          Diagnostic.error("E0030", function.place(), "functions are written in Groovy only")
              .note("'espalier print' writes what the config comes to, with its bases merged"));
    }
    return tree.block(statements);
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

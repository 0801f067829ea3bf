package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Problems;
import dev.espalier.config.Suggestions;
import dev.espalier.dsl.lang.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * The values that a YAML file has given names ({@code &name}), for where it uses them again ({@code
 * *name}).
 *
 * <p>A value that is used again is evaluated again, so that the evaluator's limits hold for what
 * aliases multiply.
 */
final class Anchors {

  private final Marks marks;
  private final Problems problems;

  /** The values by name; null while a value is being read. */
  private final Map<String, @Nullable Expression> values = new HashMap<>();

  Anchors(Marks marks, Problems problems) {
    this.marks = marks;
    this.problems = problems;
  }

  void begin(NodeEvent event) {
    event.getAnchor().ifPresent(anchor -> values.put(anchor.getValue(), null));
  }

  void end(NodeEvent event, Expression value) {
    event.getAnchor().ifPresent(anchor -> values.put(anchor.getValue(), value));
  }

  /** Returns what an alias stands for. */
  Expression find(AliasEvent alias) {
    String name = alias.getAnchor().map(Anchor::getValue).orElse("");
    Expression value = values.get(name);
    if (value != null) {
      return value;
    }
    boolean inside = values.containsKey(name);
    List<String> near = inside ? List.of() : Suggestions.nearest(name, values.keySet());
    Diagnostic error =
        Diagnostic.error(
            "E0024",
            marks.of(alias),
            inside
                ? "'*%s' stands inside of what it stands for".formatted(name)
                : "no value before this has the anchor '&%s'".formatted(name));
    problems.add(near.isEmpty() ? error : error.label(Suggestions.phrase(near)));
    return Literals.ofNull(marks.of(alias));
  }
}

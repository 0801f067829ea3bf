package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads the tags of the core schema, and refuses all others. */
final class Tags {

  private static final String PREFIX = "tag:yaml.org,2002:";

  private final CoreSchema schema;
  private final Marks marks;
  private final Problems problems;

  Tags(CoreSchema schema, Marks marks, Problems problems) {
    this.schema = schema;
    this.marks = marks;
    this.problems = problems;
  }

  /** Reports the tag of a list or a map, unless it is the one that says so. */
  void check(CollectionStartEvent event, String own) {
    String tag = event.getTag().orElse(null);
    if (tag != null && !tag.equals("!") && !tag.equals(PREFIX + own)) {
      refuse(tag, marks.of(event));
    }
  }

  /** Returns the value of a scalar, or null if it is a string. */
  Expression.@Nullable Literal scalar(ScalarEvent event) {
    Place place = marks.of(event);
    String tag = event.getTag().orElse(null);
    if (tag == null) {
      return event.isPlain() ? schema.read(event.getValue(), place) : null;
    } else if (tag.equals("!") || tag.equals(PREFIX + "str")) {
      return null;
    }
    Expression.Literal read = schema.read(event.getValue(), place);
    Object value = read == null ? event.getValue() : read.value().value();
    boolean fits =
        switch (tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : tag) {
          case "null" -> value == null;
          case "bool" -> value instanceof Boolean;
          case "int" -> value instanceof Long || value instanceof BigInteger;
          case "float" -> value instanceof Number;
          default -> {
            refuse(tag, place);
            yield true;
          }
        };
    if (!fits) {
      problems.add(
          Diagnostic.error(
              "E0029", place, "this is no value of the type '%s'".formatted(shown(tag))));
    }
    return tag.equals(PREFIX + "float") && value instanceof Number number
        ? Literals.at(place, ValueNode.of(number.doubleValue()))
        : read == null ? Literals.ofNull(place) : read;
  }

  private void refuse(String tag, Place place) {
    problems.add(
        Diagnostic.error("E0029", place, "the tag '%s' is refused".formatted(shown(tag)))
            .note("a config holds plain values; a tuple is written __tuple__: [1, 2]"));
  }

  private static String shown(String tag) {
    return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
  }
}

package dev.espalier.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong or odd with the keys of one map. */
final class FieldProblems {

  private final Schema schema;
  private final ConfigNode node;
  private final Problems problems;

  FieldProblems(Schema schema, ConfigNode node, Problems problems) {
    this.schema = schema;
    this.node = node;
    this.problems = problems;
  }

  /**
   * Reports every key that the schema does not know.
   *
   * @param shared the keys that every map of the kind may have besides
   */
  void unknown(MapNode map, List<String> shared) {
    List<String> known = new ArrayList<>(schema.keys());
    shared.stream().filter(key -> !known.contains(key)).forEach(known::add);
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!schema.knows(key.toString())) {
                unknown(key.toString(), entry.keyPlace(), known);
              }
            });
  }

  private void unknown(String key, Place place, List<String> known) {
    problems.add(
        Diagnostic.error(
                "E0103", place, "'%s' has no %s '%s'".formatted(schema.name(), word(), key))
            .suggest(key, known));
  }

  void missing(Field<?> field) {
    problems.add(
        Diagnostic.error(
                "E0104",
                node.place(),
                "'%s' needs '%s' (%s)".formatted(schema.name(), field.key(), field.codec().type()))
            .label("'%s' is missing".formatted(field.key())));
  }

  /**
   * Reports the use of a field that is deprecated, or of its former keys.
   *
   * @return what the map gives for the field, by whatever key; null if nothing
   */
  @Nullable ConfigNode outdated(Field<?> field, MapNode map) {
    ConfigNode given = map.get(field.name());
    if (given != null && field.isDeprecated()) {
      deprecated(field, map.keyPlace(field.name()));
    }
    for (String former : field.formerKeys()) {
      ConfigNode value = map.get(former);
      if (value != null && given != null) {
        setTwice(former, field, map.keyPlace(Key.of(former)));
      } else if (value != null) {
        renamed(former, field, map.keyPlace(Key.of(former)));
        given = value;
      }
    }
    return given;
  }

  private void deprecated(Field<?> field, Place place) {
    Diagnostic warning =
        Diagnostic.warning(
            "W0513",
            place,
            "the %s '%s' of '%s' is deprecated".formatted(word(), field.key(), schema.name()));
    String replacement = field.replacement();
    problems.add(
        replacement.isEmpty() ? warning : warning.label("use '%s'".formatted(replacement)));
  }

  private void renamed(String key, Field<?> field, Place place) {
    problems.add(
        Diagnostic.warning(
                "W0512",
                place,
                "the %s '%s' of '%s' is now called '%s'"
                    .formatted(word(), key, schema.name(), field.key()))
            .label("write '%s'".formatted(field.key())));
  }

  private void setTwice(String key, Field<?> field, Place place) {
    problems.add(
        Diagnostic.error(
                "E0515",
                place,
                "'%s' is '%s' by its former name, and both are set".formatted(key, field.key()))
            .label("leave this out"));
  }

  /**
   * Reports the checks that failed, each at the first of its values that the map gives.
   *
   * @param values returns what the map gives for a field, by its position in the schema
   */
  void failed(CheckException failed, IntFunction<@Nullable ConfigNode> values) {
    for (CheckException.Failure failure : failed.failures()) {
      Map<String, ConfigNode> given = new LinkedHashMap<>();
      for (String key : failure.keys()) {
        int position = schema.position(key);
        ConfigNode value = position < 0 ? null : values.apply(position);
        if (value != null) {
          given.put(key, value);
        }
      }
      failed(failure.message(), given);
    }
  }

  private void failed(String message, Map<String, ConfigNode> given) {
    Place place = given.values().stream().map(ConfigNode::place).findFirst().orElse(node.place());
    Diagnostic error =
        Diagnostic.error("E0516", place, "'%s': %s".formatted(schema.name(), message));
    for (Map.Entry<String, ConfigNode> one : given.entrySet()) {
      if (!one.getValue().place().equals(place)) {
        error = error.related(one.getValue().place(), "'%s' stands here".formatted(one.getKey()));
      }
    }
    problems.add(error);
  }

  private String word() {
    return schema.discriminator() == null ? "key" : "parameter";
  }
}

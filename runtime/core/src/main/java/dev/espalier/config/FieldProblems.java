package dev.espalier.config;

import java.util.Map;
import java.util.Objects;

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

  void unknown(String key, Place place) {
    problems.add(
        Diagnostic.error(
                "E0103", place, "'%s' has no %s '%s'".formatted(schema.name(), word(), key))
            .suggest(key, schema.keys()));
  }

  void missing(Field<?> field) {
    problems.add(
        Diagnostic.error(
                "E0104",
                node.place(),
                "'%s' needs '%s' (%s)".formatted(schema.name(), field.key(), field.codec().type()))
            .label("'%s' is missing".formatted(field.key())));
  }

  void deprecated(Field<?> field, Place place) {
    Diagnostic warning =
        Diagnostic.warning(
            "W0513",
            place,
            "the %s '%s' of '%s' is deprecated".formatted(word(), field.key(), schema.name()));
    String replacement = field.replacement();
    problems.add(
        replacement.isEmpty() ? warning : warning.label("use '%s'".formatted(replacement)));
  }

  void renamed(String key, Field<?> field, Place place) {
    problems.add(
        Diagnostic.warning(
                "W0512",
                place,
                "the %s '%s' of '%s' is now called '%s'"
                    .formatted(word(), key, schema.name(), field.key()))
            .label("write '%s'".formatted(field.key())));
  }

  void setTwice(String key, Field<?> field, Place place) {
    problems.add(
        Diagnostic.error(
                "E0515",
                place,
                "'%s' is '%s' by its former name, and both are set".formatted(key, field.key()))
            .label("leave this out"));
  }

  /** Reports a check that failed, at the first of its values that the map gives. */
  void failed(CheckException.Failure failure, Map<String, ConfigNode> values) {
    Place place =
        failure.keys().stream()
            .map(values::get)
            .filter(Objects::nonNull)
            .map(ConfigNode::place)
            .findFirst()
            .orElse(node.place());
    Diagnostic error =
        Diagnostic.error("E0516", place, "'%s': %s".formatted(schema.name(), failure.message()));
    for (String key : failure.keys()) {
      ConfigNode other = values.get(key);
      if (other != null && !other.place().equals(place)) {
        error = error.related(other.place(), "'%s' stands here".formatted(key));
      }
    }
    problems.add(error);
  }

  private String word() {
    return schema.discriminator() == null ? "key" : "parameter";
  }
}

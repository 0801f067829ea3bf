package dev.espalier.config;

import org.jspecify.annotations.Nullable;

/** Finds what a node gives for the fields of a schema, and reports the keys that are no field's. */
final class FieldFinder {

  private FieldFinder() {}

  /** Tells whether a node is of a kind that has the fields. */
  static boolean canRead(Schema schema, ConfigNode node) {
    return node instanceof MapNode
        || (node instanceof ListNode list
            && schema.discriminator() == null
            && list.size() <= schema.fields().size());
  }

  /** Returns what the node gives for each field of the schema; null where nothing. */
  static @Nullable ConfigNode[] find(Schema schema, ConfigNode node, Decoding decoding) {
    @Nullable ConfigNode[] values = new ConfigNode[schema.fields().size()];
    if (node instanceof MapNode map) {
      takeKeys(schema, map, values, decoding);
    } else if (canRead(schema, node)) {
      ((ListNode) node).items().toArray(values);
    } else if (node instanceof ListNode && schema.discriminator() == null) {
      int most = schema.fields().size();
      decoding.mismatch(node, "map, or list of at most %d values".formatted(most));
    } else {
      decoding.mismatch(node, "map");
    }
    return values;
  }

  private static void takeKeys(
      Schema schema, MapNode map, @Nullable ConfigNode[] values, Decoding decoding) {
    int others = map.size();
    for (int i = 0; i < values.length; i++) {
      Field<?> field = schema.fields().get(i);
      ConfigNode value = map.get(field.name());
      if (value != null && !field.isDeprecated()) {
        values[i] = value;
        others--;
      }
    }
    String discriminator = schema.discriminator();
    if (others > 0 && discriminator != null && map.get(discriminator) != null) {
      others--;
    }
    if (others > 0) {
      takeOthers(schema, map, values, decoding);
    }
  }

  /** Takes the keys that are deprecated or were renamed; reports any other. */
  private static void takeOthers(
      Schema schema, MapNode map, @Nullable ConfigNode[] values, Decoding decoding) {
    FieldProblems problems = new FieldProblems(schema, map, decoding.problems());
    for (int i = 0; i < values.length; i++) {
      Field<?> field = schema.fields().get(i);
      if (field.hasHistory()) {
        values[i] = problems.outdated(field, map);
      }
    }
    problems.unknown(map, decoding.sharedKeys());
  }
}

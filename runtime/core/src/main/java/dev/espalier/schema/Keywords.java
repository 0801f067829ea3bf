package dev.espalier.schema;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The small parts that schemas are made of. */
final class Keywords {

  /** The schema that allows anything. */
  static final MapNode ANYTHING = MapNode.empty();

  private Keywords() {}

  static ValueNode text(String text) {
    return ValueNode.of(text);
  }

  static ListNode texts(Collection<String> texts) {
    return ListNode.of(texts.stream().map(ValueNode::of).toList());
  }

  static MapNode type(String type) {
    return MapNode.empty().with("type", text(type));
  }

  static MapNode types(String... types) {
    return MapNode.empty().with("type", texts(List.of(types)));
  }

  static MapNode ref(String pointer) {
    return MapNode.empty().with("$ref", text(pointer));
  }

  /** Returns the pointer of a reference. */
  static String pointer(MapNode ref) {
    if (ref.get("$ref") instanceof ValueNode leaf && leaf.value() instanceof String pointer) {
      return pointer;
    }
    throw new IllegalArgumentException(ref + " is no reference");
  }

  static MapNode arrayOf(ConfigNode items) {
    return type("array").with("items", items);
  }

  /** Returns the schema of a map of which all values are alike. */
  static MapNode mapOf(ConfigNode values) {
    return type("object").with("additionalProperties", values);
  }

  /** Returns the schema that holds unless a condition does. */
  static MapNode unless(MapNode condition, MapNode otherwise) {
    return MapNode.empty().with("if", condition).with("else", otherwise);
  }

  /** Returns the schema that holds of strings, and the one of all the rest. */
  static MapNode ifString(MapNode then, MapNode otherwise) {
    return MapNode.empty().with("if", type("string")).with("then", then).with("else", otherwise);
  }

  /** Returns a schema with all keywords of another one after its own. */
  static MapNode join(MapNode first, MapNode rest) {
    return first.toBuilder().putAll(rest).build(Origin.PROGRAM);
  }

  /** Returns a map of schemas. */
  static MapNode named(Map<String, ? extends ConfigNode> schemas) {
    MapNode.Builder named = MapNode.builder();
    schemas.forEach((name, schema) -> named.put(Key.of(name), Place.PROGRAM, schema));
    return named.build(Origin.PROGRAM);
  }
}

package dev.espalier.schema;

import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.List;

/** What a file may say instead of a value, the same for every type. */
final class FileDefinitions {

  private static final List<String> CHANGES =
      List.of("_append_", "_prepend_", "_insert_", "_remove_", "_patch_", "__tuple__");

  private final Definitions definitions;

  FileDefinitions(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A string that is one variable, which may be of any type. */
  MapNode variable() {
    return define(
        "variable",
        Keywords.type("string").with("pattern", Keywords.text("^\\{\\{[\\s\\S]*\\}\\}$")));
  }

  /** A string with a variable in it. */
  MapNode template() {
    return define("template", Keywords.type("string").with("pattern", Keywords.text("\\{\\{")));
  }

  /** A number that is not finite. */
  MapNode notFinite() {
    return define("not_finite", floatForm());
  }

  /** A list, or what changes one of the base: where one element may stand for a list. */
  MapNode listOrChange() {
    MapNode change =
        Keywords.type("object")
            .with("minProperties", ValueNode.of(1))
            .with("propertyNames", MapNode.empty().with("enum", Keywords.texts(CHANGES)));
    return define(
        "list_or_change",
        MapNode.empty().with("anyOf", ListNode.of(Keywords.type("array"), change)));
  }

  /** What {@code _delete_} takes. */
  MapNode delete() {
    return define(
        "_delete_",
        MapNode.empty()
            .with(
                "description",
                Keywords.text("true: drop what the base has here; a list: drop these of its keys"))
            .with("type", Keywords.texts(List.of("boolean", "array", "string")))
            .with("items", Keywords.types("string", "integer")));
  }

  /** What {@code _base_} takes. */
  static MapNode bases() {
    return described(
        "the config file that this one inherits from, or several; relative to this one",
        Keywords.types("string", "array").with("items", Keywords.type("string")));
  }

  /** What {@code _deprecation_} takes. */
  static MapNode deprecation() {
    MapNode texts =
        MapNode.empty()
            .with("expected", Keywords.type("string"))
            .with("reference", Keywords.type("string"));
    return described(
        "warns everyone who loads this file; names what to use instead",
        Keywords.type("object").with("properties", texts));
  }

  /** What a file writes for a map whose keys JSON cannot write. */
  static MapNode dictForm() {
    return MapNode.empty()
        .with(
            "^__dict__$",
            Keywords.arrayOf(
                Keywords.type("array")
                    .with("minItems", ValueNode.of(2))
                    .with("maxItems", ValueNode.of(2))));
  }

  /** What a file writes for a number that is not finite. */
  static MapNode floatForm() {
    MapNode words = MapNode.empty().with("enum", Keywords.texts(List.of("inf", "-inf", "nan")));
    return Keywords.type("object")
        .with("required", Keywords.texts(List.of("__float__")))
        .with("properties", MapNode.empty().with("__float__", words));
  }

  /**
   * What stands for a list as a map: a tuple, or operators on the base's list.
   *
   * @param item the schema of an element
   */
  static MapNode listChange(MapNode item) {
    MapNode list = Keywords.arrayOf(item);
    return Keywords.type("object")
        .with(
            "properties",
            MapNode.empty()
                .with("_append_", described("elements to add at the end", list))
                .with("_prepend_", described("elements to add at the beginning", list))
                .with(
                    "_insert_",
                    described("elements to put before one of the base", Keywords.mapOf(list)))
                .with("_remove_", described("elements to take away", MapNode.empty()))
                .with(
                    "_patch_",
                    described("values to lay over elements of the base", Keywords.mapOf(item))))
        .with("patternProperties", MapNode.empty().with("^__tuple__$", list))
        .with("additionalProperties", ValueNode.of(false));
  }

  private static MapNode described(String text, MapNode schema) {
    return Keywords.join(MapNode.empty().with("description", Keywords.text(text)), schema);
  }

  private MapNode define(String name, MapNode schema) {
    return definitions.ref(FileDefinitions.class, name, name, pointer -> schema);
  }
}

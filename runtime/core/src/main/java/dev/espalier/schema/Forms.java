package dev.espalier.schema;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Field;
import dev.espalier.config.ListNode;
import dev.espalier.config.Literal;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the schema of a value: what is the same for files and for what they decode to. */
abstract class Forms implements ValueForm.Cases<MapNode> {

  private static final MapNode NULL = Keywords.type("null");

  final Definitions definitions;
  private final Registries registries;

  Forms(Definitions definitions, Registries registries) {
    this.definitions = definitions;
    this.registries = registries;
  }

  /** Returns what stands for a value of a form without looking like one: conditions. */
  abstract List<MapNode> standIns(ValueForm form);

  /** Returns the schema of a whole config. */
  abstract MapNode root(Schema schema);

  /** Returns the definition of a structure. */
  abstract MapNode structure(Schema schema, String pointer);

  /** Returns the definition of a place that names a module. */
  abstract MapNode alternatives(Alternatives alternatives, String pointer);

  /** Returns the schema of a value. */
  MapNode value(ValueForm form, boolean nullable) {
    List<MapNode> conditions = new ArrayList<>();
    if (nullable) {
      conditions.add(NULL);
    }
    conditions.addAll(standIns(form));
    MapNode plain = form.match(this);
    if (conditions.isEmpty()) {
      return plain;
    }
    return Keywords.unless(
        conditions.size() == 1
            ? conditions.get(0)
            : MapNode.empty().with("anyOf", ListNode.of(conditions)),
        plain);
  }

  /** Returns the schema of a field's value, with what the Javadoc says of it. */
  MapNode field(Field<?> field) {
    MapNode described =
        MapNode.empty().with("description", Keywords.text(FieldText.describe(field)));
    ConfigNode standard = field.defaultNode();
    if (standard != null) {
      described = described.with("default", standard);
    }
    if (field.isDeprecated()) {
      described = described.with("deprecated", ValueNode.of(true));
    }
    return Keywords.join(described, value(field.codec().form(), field.isNullable()));
  }

  /** Returns the properties of a map. */
  MapNode properties(Schema schema) {
    Map<String, MapNode> properties = new LinkedHashMap<>();
    schema.fields().forEach(field -> properties.put(field.key(), field(field)));
    return Keywords.named(properties);
  }

  /** Returns the head of a definition. */
  static MapNode titled(String title, String doc) {
    MapNode head = MapNode.empty().with("title", Keywords.text(title));
    return doc.isEmpty() ? head : head.with("description", Keywords.text(doc));
  }

  @Override
  public final MapNode any() {
    return Keywords.ANYTHING;
  }

  @Override
  public final MapNode leaf(ValueForm.Kind kind) {
    return switch (kind) {
      case INT ->
          Keywords.type("integer")
              .with("minimum", ValueNode.of(Integer.MIN_VALUE))
              .with("maximum", ValueNode.of(Integer.MAX_VALUE));
      case LONG -> Keywords.type("integer");
      case REAL -> Keywords.type("number");
      case BOOLEAN -> Keywords.type("boolean");
      case STRING -> Keywords.type("string");
    };
  }

  @Override
  public final MapNode between(ValueForm.Between form) {
    MapNode limited = form.number().match(this);
    if (Double.isFinite(form.min())) {
      limited = limited.with("minimum", number(form.min()));
    }
    return Double.isFinite(form.max()) ? limited.with("maximum", number(form.max())) : limited;
  }

  @Override
  public final MapNode oneOf(ValueForm.OneOf form) {
    List<ConfigNode> words = new ArrayList<>();
    for (String word : form.words()) {
      words.add(isText(form.value()) ? ValueNode.of(word) : Literal.parse(word));
    }
    return MapNode.empty().with("enum", ListNode.of(words));
  }

  @Override
  public final MapNode matching(ValueForm.Matching form) {
    return form.text().match(this).with("pattern", Keywords.text("^(?:" + form.regex() + ")$"));
  }

  @Override
  public final MapNode variants(ValueForm.Variants form) {
    return definitions.ref(
        getClass(), form, form.name(), pointer -> alternatives(Alternatives.of(form), pointer));
  }

  @Override
  public final MapNode structure(Schema schema) {
    return definitions.ref(
        getClass(), schema, schema.name(), pointer -> structure(schema, pointer));
  }

  @Override
  public final MapNode module(Class<?> product) {
    Registry<?> registry = registries.of(product);
    return definitions.ref(
        getClass(),
        product,
        registry.name(),
        pointer -> alternatives(Alternatives.of(registry), pointer));
  }

  /** Tells whether a form is that of texts. */
  static boolean isText(ValueForm form) {
    return form instanceof ValueForm.Leaf leaf && leaf.kind() == ValueForm.Kind.STRING;
  }

  private static ValueNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? ValueNode.of((long) value)
        : ValueNode.of(value);
  }
}

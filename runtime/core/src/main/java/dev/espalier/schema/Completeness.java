package dev.espalier.schema;

import dev.espalier.config.Field;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the schema of what a file must have that does not inherit, and nothing else: a second look
 * at the same places, since a schema cannot ask at the bottom of a file what stands at its top.
 */
final class Completeness implements ValueForm.Cases<MapNode> {

  private final Definitions definitions;
  private final Registries registries;
  private final FileDefinitions common;

  Completeness(Definitions definitions, Registries registries) {
    this.definitions = definitions;
    this.registries = registries;
    this.common = new FileDefinitions(definitions);
  }

  @Override
  public MapNode structure(Schema schema) {
    return definitions.ref(getClass(), schema, "complete." + schema.name(), p -> whole(schema));
  }

  @Override
  public MapNode module(Class<?> product) {
    Registry<?> registry = registries.of(product);
    return definitions.ref(
        getClass(),
        product,
        "complete." + registry.name(),
        pointer -> oneOf(Alternatives.of(registry)));
  }

  @Override
  public MapNode items(ValueForm.Items form) {
    MapNode item = form.item().match(this);
    if (item.size() == 0) {
      return item;
    }
    MapNode list = MapNode.empty().with("items", item);
    return form.single()
        ? MapNode.empty().with("if", common.listOrChange()).with("then", list).with("else", item)
        : list;
  }

  @Override
  public MapNode named(ValueForm.Named form) {
    MapNode value = form.value().match(this);
    return value.size() == 0 ? value : MapNode.empty().with("additionalProperties", value);
  }

  @Override
  public MapNode any() {
    return Keywords.ANYTHING;
  }

  @Override
  public MapNode leaf(ValueForm.Kind kind) {
    return Keywords.ANYTHING;
  }

  @Override
  public MapNode between(ValueForm.Between form) {
    return Keywords.ANYTHING;
  }

  @Override
  public MapNode matching(ValueForm.Matching form) {
    return Keywords.ANYTHING;
  }

  @Override
  public MapNode variants(ValueForm.Variants form) {
    return definitions.ref(
        getClass(), form, "complete." + form.name(), pointer -> oneOf(Alternatives.of(form)));
  }

  @Override
  public MapNode oneOf(ValueForm.OneOf form) {
    return Keywords.ANYTHING;
  }

  /** A structure may also be a list or a tuple of its values in order. */
  private MapNode whole(Schema schema) {
    MapNode needs = needs(schema);
    if (needs.size() == 0) {
      return needs;
    }
    int last = 0;
    for (int i = 0; i < schema.fields().size(); i++) {
      last = schema.fields().get(i).isRequired() ? i + 1 : last;
    }
    MapNode tuple = Keywords.type("object").with("required", Keywords.texts(List.of("__tuple__")));
    MapNode positional = MapNode.empty().with("minItems", ValueNode.of(last));
    return Keywords.unless(tuple, Keywords.join(positional, needs));
  }

  private MapNode oneOf(Alternatives all) {
    List<MapNode> cases = new ArrayList<>();
    for (Alternatives.Alternative one : all.modules()) {
      MapNode needs = needs(one.schema());
      if (needs.size() > 0) {
        MapNode then =
            definitions.ref(
                getClass(),
                one,
                "complete." + all.registry() + "." + one.names().get(0),
                pointer -> needs);
        cases.add(Discriminators.when(all.discriminator(), one.names(), then));
      }
    }
    MapNode object = MapNode.empty().with("required", Keywords.texts(List.of(all.discriminator())));
    List<String> alone = all.namesThatStandAlone();
    MapNode names =
        alone.isEmpty()
            ? Keywords.type("object")
            : MapNode.empty().with("enum", Keywords.texts(alone));
    return Keywords.ifString(
        Keywords.unless(common.template(), names), Discriminators.all(object, cases));
  }

  /** Returns which keys a map needs, and what those that it has need themselves. */
  private MapNode needs(Schema schema) {
    List<String> required = new ArrayList<>();
    MapNode inside = MapNode.empty();
    for (Field<?> field : schema.fields()) {
      if (field.isRequired() && field.formerKeys().isEmpty()) {
        required.add(field.key());
      }
      MapNode value = field.codec().form().match(this);
      if (value.size() > 0) {
        inside = inside.with(field.key(), value);
      }
    }
    MapNode needs = MapNode.empty();
    if (!required.isEmpty()) {
      needs = needs.with("required", Keywords.texts(required));
    }
    return inside.size() == 0 ? needs : needs.with("properties", inside);
  }
}

package dev.espalier.schema;

import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Registries;
import java.util.ArrayList;
import java.util.List;

/** Writes the schema of what a config decodes to: all keys, and nothing but values. */
final class ResolvedForms extends Forms {

  ResolvedForms(Definitions definitions, Registries registries) {
    super(definitions, registries);
  }

  /** Plain JSON writes numbers that are not finite as words, typed JSON as a form. */
  @Override
  List<MapNode> standIns(ValueForm form) {
    if (form instanceof ValueForm.Between between) {
      return standIns(between.number());
    }
    return form instanceof ValueForm.Leaf leaf && leaf.kind() == ValueForm.Kind.REAL
        ? List.of(definitions.ref(getClass(), "not_finite", "not_finite", p -> notFinite()))
        : List.of();
  }

  @Override
  public MapNode items(ValueForm.Items form) {
    return Keywords.arrayOf(value(form.item(), false));
  }

  @Override
  public MapNode named(ValueForm.Named form) {
    return Keywords.mapOf(value(form.value(), false));
  }

  @Override
  MapNode root(Schema schema) {
    return structure(schema, "#");
  }

  @Override
  MapNode structure(Schema schema, String pointer) {
    return object(titled(schema.name(), schema.doc()), schema.keys(), properties(schema));
  }

  @Override
  MapNode alternatives(Alternatives all, String pointer) {
    List<MapNode> cases = new ArrayList<>();
    for (Alternatives.Alternative one : all.modules()) {
      String name = all.registry() + "." + one.names().get(0);
      MapNode then = definitions.ref(getClass(), one, name, p -> module(all, one));
      cases.add(Discriminators.when(all.discriminator(), one.names(), then));
    }
    MapNode properties = MapNode.empty().with(all.discriminator(), Discriminators.names(all));
    MapNode object =
        Keywords.type("object")
            .with("required", Keywords.texts(List.of(all.discriminator())))
            .with("properties", properties);
    return Keywords.join(titled(all.registry(), ""), Discriminators.all(object, cases));
  }

  private MapNode module(Alternatives all, Alternatives.Alternative one) {
    List<String> keys = new ArrayList<>(List.of(all.discriminator()));
    keys.addAll(one.ownKeys());
    return object(
        Discriminators.head(one),
        keys,
        Discriminators.withName(all, one, properties(one.schema())));
  }

  private static MapNode object(MapNode head, List<String> keys, MapNode properties) {
    return Keywords.join(head, Keywords.type("object"))
        .with("required", Keywords.texts(keys))
        .with("properties", properties)
        .with("additionalProperties", ValueNode.of(false));
  }

  private static MapNode notFinite() {
    ListNode words = Keywords.texts(List.of("inf", "-inf", "nan"));
    return Keywords.types("string", "object")
        .with("if", Keywords.type("string"))
        .with("then", MapNode.empty().with("enum", words))
        .with("else", FileDefinitions.floatForm());
  }
}

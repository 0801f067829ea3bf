package dev.espalier.schema;

import dev.espalier.config.Field;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Registries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the schema of a config file: values, variables, and changes of what a base gave. */
final class FileForms extends Forms {

  private static final String CAMEL_CASE = "^[a-z_$][a-z0-9_$]*[A-Z]";

  /** What the language or mmcv keeps for itself; all else that is reserved is in camelCase. */
  private static final String RESERVED =
      "^(?:dict|tuple|env|it|filename|text|pretty_text|env_variables)$";

  private final FileDefinitions common;

  FileForms(Definitions definitions, Registries registries) {
    super(definitions, registries);
    this.common = new FileDefinitions(definitions);
  }

  /** Structures and modules say themselves what stands for them, so that references stay short. */
  @Override
  List<MapNode> standIns(ValueForm form) {
    if (form instanceof ValueForm.Between between) {
      return standIns(between.number());
    } else if (form instanceof ValueForm.Matching) {
      return List.of(common.template());
    } else if (form instanceof ValueForm.OneOf one) {
      return isText(one.value()) ? List.of(common.template()) : standIns(one.value());
    } else if (form instanceof ValueForm.Leaf leaf) {
      return leaf.kind() == ValueForm.Kind.REAL
          ? List.of(common.variable(), common.notFinite())
          : isText(leaf) ? List.of() : List.of(common.variable());
    }
    boolean own = form instanceof ValueForm.Named || form instanceof ValueForm.Items;
    return own ? List.of(common.variable()) : List.of();
  }

  /** Editors look for what to propose beside a condition, but not in what follows from it. */
  @Override
  MapNode value(ValueForm form, boolean nullable) {
    MapNode value = super.value(form, nullable);
    if (form instanceof ValueForm.OneOf && form.match(this).get("enum") instanceof ListNode words) {
      return Keywords.join(MapNode.empty().with("examples", words), value);
    }
    return value;
  }

  @Override
  public MapNode items(ValueForm.Items form) {
    MapNode item = value(form.item(), false);
    // The elements of a change are worth a look where they have keys; else they would double all.
    boolean keyed = item.get("$ref") != null;
    MapNode change =
        keyed
            ? definitions.ref(
                FileDefinitions.class,
                form.item(),
                "change-of-" + Keywords.pointer(item).replaceAll(".*/", ""),
                pointer -> FileDefinitions.listChange(item))
            : definitions.ref(
                FileDefinitions.class,
                ValueForm.ANY,
                "change",
                pointer -> FileDefinitions.listChange(Keywords.ANYTHING));
    MapNode list =
        MapNode.empty()
            .with("if", Keywords.type("object"))
            .with("then", change)
            .with("else", Keywords.arrayOf(item));
    return form.single()
        ? MapNode.empty().with("if", common.listOrChange()).with("then", list).with("else", item)
        : list;
  }

  @Override
  public MapNode named(ValueForm.Named form) {
    return Keywords.type("object")
        .with("properties", MapNode.empty().with("_delete_", common.delete()))
        .with("patternProperties", FileDefinitions.dictForm())
        .with("additionalProperties", value(form.value(), false));
  }

  /** The top of a file also holds helper values, under any name that is not spoken for. */
  @Override
  MapNode root(Schema schema) {
    MapNode properties =
        MapNode.empty()
            .with("_base_", FileDefinitions.bases())
            .with("_deprecation_", FileDefinitions.deprecation());
    return Keywords.join(titled(schema.name(), schema.doc()), Keywords.type("object"))
        .with(
            "properties",
            Keywords.join(properties, properties(schema)).with("_delete_", common.delete()))
        .with(
            "patternProperties",
            MapNode.empty()
                .with(CAMEL_CASE, ValueNode.of(false))
                .with(RESERVED, ValueNode.of(false)));
  }

  /** Returns the properties of a map; a file may still call some by their former names. */
  @Override
  MapNode properties(Schema schema) {
    MapNode properties = super.properties(schema);
    for (Field<?> field : schema.fields()) {
      for (String former : field.formerKeys()) {
        MapNode value = field(field).with("deprecated", ValueNode.of(true));
        properties = properties.with(former, value);
      }
    }
    return properties;
  }

  @Override
  MapNode structure(Schema schema, String pointer) {
    List<MapNode> places = new ArrayList<>();
    for (Field<?> field : schema.fields()) {
      places.add(Keywords.ref(pointer + "/else/properties/" + field.key()));
    }
    MapNode none = MapNode.empty().with("items", ValueNode.of(false));
    MapNode positional = places.isEmpty() ? none : none.with("prefixItems", ListNode.of(places));
    MapNode body =
        Keywords.types("object", "array")
            .with("properties", properties(schema).with("_delete_", common.delete()))
            .with(
                "patternProperties",
                MapNode.empty()
                    .with("^__tuple__$", Keywords.join(Keywords.type("array"), positional)))
            .with("additionalProperties", ValueNode.of(false));
    return Keywords.join(
        titled(schema.name(), schema.doc()),
        Keywords.unless(common.variable(), Keywords.join(body, positional)));
  }

  @Override
  MapNode alternatives(Alternatives all, String pointer) {
    String key = all.discriminator();
    MapNode names =
        definitions.ref(
            Discriminators.class,
            all.registry(),
            all.registry() + "." + key,
            p -> Keywords.unless(common.template(), Discriminators.names(all)));
    List<MapNode> cases = new ArrayList<>();
    Map<String, List<MapNode>> anywhere = new LinkedHashMap<>();
    for (Alternatives.Alternative one : all.modules()) {
      MapNode then = module(all, one);
      cases.add(Discriminators.when(key, one.names(), then));
      for (String parameter : one.schema().keys()) {
        MapNode place = Keywords.ref(Keywords.pointer(then) + "/properties/" + parameter);
        anywhere.computeIfAbsent(parameter, p -> new ArrayList<>()).add(place);
      }
    }
    MapNode named =
        Discriminators.all(
            MapNode.empty().with("properties", MapNode.empty().with(key, names)), cases);
    MapNode object =
        Keywords.type("object")
            .with("if", MapNode.empty().with("required", Keywords.texts(List.of(key))))
            .with("then", named)
            .with("else", patch(key, names, anywhere));
    MapNode head = titled(all.registry(), "");
    List<String> alone = all.namesThatStandAlone();
    return Keywords.join(
        alone.isEmpty() ? head : head.with("examples", Keywords.texts(alone)),
        Keywords.ifString(names, object));
  }

  /** Returns the schema of a map that leaves it to the base which module it changes. */
  private MapNode patch(String key, MapNode names, Map<String, List<MapNode>> anywhere) {
    Map<String, MapNode> properties = new LinkedHashMap<>();
    properties.put(key, names);
    anywhere.forEach(
        (parameter, places) ->
            properties.put(
                parameter,
                places.size() == 1
                    ? places.get(0)
                    : MapNode.empty().with("anyOf", ListNode.of(places))));
    properties.put("_delete_", common.delete());
    return MapNode.empty()
        .with("properties", Keywords.named(properties))
        .with("additionalProperties", ValueNode.of(false));
  }

  private MapNode module(Alternatives all, Alternatives.Alternative one) {
    String name = all.registry() + "." + one.names().get(0);
    return definitions.ref(
        getClass(),
        one,
        name,
        pointer ->
            Keywords.join(Discriminators.head(one), Keywords.type("object"))
                .with(
                    "properties",
                    Discriminators.withName(all, one, properties(one.schema()))
                        .with("_delete_", common.delete()))
                .with("additionalProperties", ValueNode.of(false)));
  }
}

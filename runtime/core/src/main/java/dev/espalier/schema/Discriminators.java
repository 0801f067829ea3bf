package dev.espalier.schema;

import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.List;

/** The parts of a schema that have to do with the key that names a module. */
final class Discriminators {

  private Discriminators() {}

  /** Returns the schema of the key where any module may stand. */
  static MapNode names(Alternatives all) {
    return MapNode.empty()
        .with("enum", Keywords.texts(all.names()))
        // An editor of Microsoft's shows these beside the words; to all others they are a comment.
        .with("enumDescriptions", Keywords.texts(all.docs()));
  }

  /** Returns the schema that holds where the key has one of some names. */
  static MapNode when(String discriminator, List<String> names, MapNode then) {
    return MapNode.empty()
        .with(
            "if",
            Keywords.type("object")
                .with("required", Keywords.texts(List.of(discriminator)))
                .with("properties", MapNode.empty().with(discriminator, one(names))))
        .with("then", then);
  }

  /** Returns the head of a module's definition. */
  static MapNode head(Alternatives.Alternative one) {
    MapNode head = Forms.titled(one.names().get(0), one.schema().doc());
    return one.source().isEmpty() ? head : head.with("$comment", ValueNode.of(one.source()));
  }

  /** Returns a module's properties, its name first. */
  static MapNode withName(Alternatives all, Alternatives.Alternative one, MapNode properties) {
    return Keywords.join(MapNode.empty().with(all.discriminator(), one(one.names())), properties);
  }

  private static MapNode one(List<String> names) {
    return names.size() == 1
        ? MapNode.empty().with("const", ValueNode.of(names.get(0)))
        : MapNode.empty().with("enum", Keywords.texts(names));
  }

  /** Returns a schema of which all cases hold as well. */
  static MapNode all(MapNode schema, List<MapNode> cases) {
    return cases.isEmpty() ? schema : schema.with("allOf", ListNode.of(cases));
  }
}

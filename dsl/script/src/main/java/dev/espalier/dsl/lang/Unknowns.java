package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a file that is evaluated without its bases, its place and the environment, as far
 * as they depend on these.
 *
 * <p>Each is a leaf that may be moved about, put into maps and lists, and given to functions;
 * whatever must look at it fails. It is known by the one string object in it, so that nothing a
 * file writes can be taken for it. When a file is loaded there are none, and asking costs nothing.
 */
final class Unknowns {

  private final boolean alone;
  private final IdentityHashMap<Object, Unknown> made = new IdentityHashMap<>();
  private final IdentityHashMap<ConfigNode, Boolean> holding = new IdentityHashMap<>();

  /**
   * Begins without any.
   *
   * @param alone whether the file is evaluated without what is around it
   */
  Unknowns(boolean alone) {
    this.alone = alone;
  }

  boolean alone() {
    return alone;
  }

  /** Returns a leaf that stands for what an expression gives when the file is loaded. */
  ValueNode of(Expression expression, Place place) {
    return of(new Unknown(expression, null), place);
  }

  ValueNode of(Unknown unknown, Place place) {
    String mark = "{{ " + unknown.variable() + " }} " + made.size();
    made.put(mark, unknown);
    return ValueNode.of(mark).withOrigin(Origin.at(place));
  }

  /** Returns what the bases give under a name. */
  ConfigNode ofBase(String name, Place place) {
    Unknown all = new Unknown(new Expression.Name(place, FileNames.BASE), null);
    return part(all, ValueNode.of(name).withOrigin(Origin.at(place)), place, place);
  }

  /** Returns what the bases give under a name, with the file's changes over it. */
  ConfigNode changed(String name, MapNode changes, Place place) {
    Unknown unknown = find(ofBase(name, place));
    return unknown == null ? changes : of(new Unknown(unknown.expression(), changes), place);
  }

  /** Returns what a node stands for, or null if it is known, though its parts may not be. */
  @Nullable Unknown find(ConfigNode node) {
    return made.isEmpty() || !(node instanceof ValueNode leaf) ? null : made.get(leaf.value());
  }

  /** Fails if a node is unknown; its parts may be. */
  void needs(ConfigNode node, Place place) {
    Unknown unknown = find(node);
    if (unknown != null) {
      throw computed(unknown, place);
    }
  }

  /** Fails if a node or any part of it is unknown. */
  void needsAll(ConfigNode node, Place place) {
    Unknown unknown = made.isEmpty() ? null : first(node);
    if (unknown != null) {
      throw computed(unknown, place);
    }
  }

  /** Fails if an element of a list is unknown; the parts of elements may be. */
  void needsItems(ConfigNode node, Place place) {
    needs(node, place);
    if (!made.isEmpty() && node instanceof ListNode list) {
      list.items().forEach(item -> needs(item, place));
    }
  }

  /** Returns a key's or an index's part of an unknown value. */
  ConfigNode part(Unknown whole, ConfigNode key, Place keyPlace, Place place) {
    Object word = key instanceof ValueNode leaf && find(key) == null ? leaf.value() : null;
    if (!(word instanceof String || word instanceof Long)
        || whole.expression() instanceof Expression.Text) {
      throw computed(whole, place);
    }
    Expression.Literal literal = new Expression.Literal((ValueNode) key);
    Expression part =
        word instanceof String name && name.matches("[A-Za-z_][A-Za-z0-9_]*")
            ? new Expression.Property(
                place,
                whole.expression(),
                new Expression.Member(name, keyPlace, Expression.Access.PLAIN))
            : new Expression.Index(place, whole.expression(), literal, false);
    MapNode changes = whole.changes();
    return changes == null ? of(part, place) : changed(whole, changes, part, key, place);
  }

  /** Returns a part of what the bases gave and this file changed, if that says what it is. */
  private ConfigNode changed(
      Unknown whole, MapNode changes, Expression part, ConfigNode key, Place place) {
    Key name = Values.key(key);
    ConfigNode above = name == null ? null : changes.get(name);
    boolean instructs = changes.get(Merge.DELETE) != null || Merge.isListEdit(changes);
    if (instructs || (above != null && first(above) != null)) {
      throw computed(whole, place);
    } else if (above == null) {
      return of(part, place);
    } else if (above instanceof MapNode map) {
      return of(new Unknown(part, map), place);
    } else if (Merge.strip(above, new Problems()) != above) {
      throw computed(whole, place);
    }
    return above;
  }

  /** Returns a string of parts, some of them unknown; or null if all are known. */
  @Nullable ConfigNode text(List<ConfigNode> values, Place place) {
    if (values.stream().allMatch(value -> find(value) == null)) {
      return null;
    }
    List<Expression> parts = new ArrayList<>();
    for (ConfigNode value : values) {
      Unknown unknown = find(value);
      if (unknown == null) {
        String plain = Values.text(value, place);
        parts.add(new Expression.Literal(ValueNode.of(plain).withOrigin(value.origin())));
      } else if (unknown.changes() != null) {
        throw computed(unknown, place);
      } else if (unknown.expression() instanceof Expression.Text text) {
        parts.addAll(text.parts());
      } else {
        parts.add(unknown.expression());
      }
    }
    return of(new Expression.Text(place, parts), place);
  }

  /** Returns the sum of two values that is a string with something unknown in it; or null. */
  @Nullable ConfigNode joined(ConfigNode left, ConfigNode right, Place place) {
    boolean scalars = left instanceof ValueNode && right instanceof ValueNode;
    return !made.isEmpty() && scalars && (isText(left) || isText(right))
        ? text(List.of(left, right), place)
        : null;
  }

  private boolean isText(ConfigNode node) {
    Unknown unknown = find(node);
    return unknown == null
        ? node instanceof ValueNode leaf && leaf.value() instanceof String
        : unknown.isText();
  }

  /** Returns the failure of what must look at a value that is not known. */
  Failure computed(Unknown unknown, Place place) {
    return computed(
        unknown, place, "a file in another syntax holds such a value alone or in a string");
  }

  /** Returns the failure of what must look at a value that is not known, and why or what else. */
  Failure computed(Unknown unknown, Place place, String reason) {
    String what = "this is computed from '%s', which only loading the file tells";
    return refused(place, what.formatted(unknown.variable()), reason);
  }

  /** Returns the failure of what cannot be written in another syntax. */
  static Failure refused(Place place, String title, String reason) {
    return Failure.of(
        Diagnostic.error("E0030", place, title)
            .note(reason)
            .note(
                "or write the value itself, or let 'espalier print' write what the config comes"
                    + " to, with its bases merged"));
  }

  /** Returns the first unknown value in a node, or null if it is known throughout. */
  private @Nullable Unknown first(ConfigNode node) {
    if (node instanceof ValueNode) {
      return find(node);
    } else if (Boolean.FALSE.equals(holding.get(node))) {
      return null;
    }
    List<ConfigNode> parts =
        node instanceof ListNode list
            ? list.items()
            : ((MapNode) node).entries().values().stream().map(MapNode.Entry::value).toList();
    Unknown unknown = null;
    for (int i = 0; i < parts.size() && unknown == null; i++) {
      unknown = first(parts.get(i));
    }
    holding.put(node, unknown != null);
    return unknown;
  }
}

package dev.espalier.dsl.convert;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.OwnValues;
import dev.espalier.dsl.lang.Unknown;
import dev.espalier.dsl.print.Braces;
import dev.espalier.dsl.print.GroovyPrinter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a file sets into a tree for a printer, with variables where values are not known.
 *
 * <p>In a tree for JSON or YAML, strings hold variables as these files write them. In one for
 * Groovy, a value with variables is a leaf whose text is kept beside the tree.
 */
final class PlainTree {

  private final boolean groovy;
  private final OwnValues own;
  private final Problems problems;
  private final Variables variables;
  private final IdentityHashMap<ConfigNode, String> written = new IdentityHashMap<>();

  PlainTree(boolean groovy, OwnValues own, Problems problems) {
    this.groovy = groovy;
    this.own = own;
    this.problems = problems;
    this.variables = new Variables(groovy);
  }

  /** Returns the Groovy text of a leaf that is more than its value, or null. */
  @Nullable String written(ValueNode leaf) {
    return written.get(leaf);
  }

  /**
   * Returns a value as the other syntax writes it.
   *
   * @param key the place of the nearest key, for values that have no place in the file
   */
  ConfigNode of(ConfigNode node, Place key) {
    if (node instanceof MapNode map) {
      return of(map);
    } else if (node instanceof ListNode list) {
      List<ConfigNode> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item, key)));
      return list.withItems(items);
    }
    ValueNode leaf = (ValueNode) node;
    Unknown unknown = own.unknowns().apply(leaf);
    if (unknown != null) {
      Place place = leaf.place() instanceof Place.InSource ? leaf.place() : key;
      return unknown(unknown, place);
    }
    return !groovy && leaf.value() instanceof String text
        ? ValueNode.of(Braces.TEXT.written(text)).withOrigin(leaf.origin())
        : leaf;
  }

  /** Returns a map as the other syntax writes it. */
  MapNode of(MapNode map) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                entries.put(
                    key, new MapNode.Entry(entry.keyPlace(), of(entry.value(), entry.keyPlace()))));
    return MapNode.of(entries).withOrigin(map.origin());
  }

  private ValueNode unknown(Unknown unknown, Place place) {
    if (unknown.changes() != null) {
      return refuse(
          place,
          "'%s' is what a base gives with what this file changed in it"
              .formatted(unknown.variable().substring("_base_.".length())),
          "another syntax can say only what the bases gave: '%s'".formatted(unknown.variable()));
    } else if (unknown.expression() instanceof Expression.Text text) {
      return text(text, place);
    }
    String variable = variables.whole(unknown.expression());
    return variable == null ? unsayable(unknown, place) : leaf(variable, place);
  }

  private ValueNode unsayable(Unknown unknown, Place place) {
    boolean environment = unknown.expression() instanceof Expression.Environment;
    return environment && variables.inside(unknown.expression()) != null
        ? refuse(
            place,
            "an environment variable as a whole value means something else in the other syntax",
            "Groovy takes it for a string, JSON and YAML for a number, if it looks like one")
        : refuse(
            place,
            "'%s' cannot be written in the other syntax".formatted(unknown.variable()),
            "a variable there has plain names, indices, and no braces or quotes in it");
  }

  private ValueNode text(Expression.Text text, Place place) {
    List<Expression> parts = text.parts().stream().filter(part -> !isEmpty(part)).toList();
    if (parts.size() == 1 && !groovy && !isPredefined(parts.get(0))) {
      return refuse(
          place,
          "a string that is '%s' and nothing else cannot be written in the other syntax"
              .formatted(new Unknown(parts.get(0), null).variable()),
          "in JSON and YAML such a string is the variable itself, which may be no string");
    }
    StringBuilder out = new StringBuilder();
    for (Expression part : parts) {
      if (part instanceof Expression.Literal literal) {
        String plain = String.valueOf(literal.value().value());
        out.append(groovy ? inDoubleQuotes(plain) : Braces.TEXT.written(plain));
        continue;
      }
      String variable = variables.inside(part);
      if (variable == null) {
        return unsayable(new Unknown(part, null), place);
      }
      out.append(variable);
    }
    return leaf(groovy ? "\"" + out + "\"" : out.toString(), place);
  }

  private static boolean isEmpty(Expression part) {
    return part instanceof Expression.Literal literal && "".equals(literal.value().value());
  }

  private static boolean isPredefined(Expression part) {
    return part instanceof Expression.Name name && !name.name().equals("_base_");
  }

  private static String inDoubleQuotes(String text) {
    String single = GroovyPrinter.printValue(ValueNode.of(text));
    return single
        .substring(1, single.length() - 1)
        .replace("\\'", "'")
        .replace("\"", "\\\"")
        .replace("$", "\\$");
  }

  private ValueNode leaf(String text, Place place) {
    ValueNode leaf = ValueNode.of(text).withOrigin(Origin.at(place));
    if (groovy) {
      written.put(leaf, text);
    }
    return leaf;
  }

  private ValueNode refuse(Place place, String title, String reason) {
    problems.add(
        Diagnostic.error("E0030", place, title)
            .note(reason)
            .note(
                "write the value itself, or let 'espalier print' write what the config comes to,"
                    + " with its bases merged"));
    return ValueNode.ofNull();
  }
}

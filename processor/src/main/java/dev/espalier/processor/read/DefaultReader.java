package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.Literal;
import dev.espalier.config.MapNode;
import dev.espalier.config.UnionCodec;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the literals of {@code @Default} into constants of the parameter's type. */
final class DefaultReader {

  private final Structures structures;

  DefaultReader(Structures structures) {
    this.structures = structures;
  }

  /** Finds what config types hold; their own errors show elsewhere. */
  interface Structures {

    /**
     * Returns the components of a record.
     *
     * @throws IllegalArgumentException if it has errors
     */
    List<Argument.Field> components(ClassName record);

    /** Returns the records of a sealed interface, by their names in a config. */
    Map<String, ClassName> variants(ClassName sealedInterface);
  }

  /**
   * Returns the constant that a literal means.
   *
   * @param type the parameter's type
   * @param text the literal
   * @param key the parameter's key
   * @throws IllegalArgumentException if the literal does not fit the type, saying why
   */
  Constant read(ValueType type, String text, String key) {
    boolean isText = type instanceof ValueType.Plain plain && plain.isText();
    boolean bare = isText && !text.strip().startsWith("\"");
    return read(type, bare ? ValueNode.of(text) : Literal.parse(text), ConfigPath.ROOT.then(key));
  }

  private Constant read(ValueType type, ConfigNode node, ConfigPath path) {
    if (type == ValueType.Plain.NODE) {
      return new Constant.Node(node);
    } else if (node instanceof ValueNode leaf && leaf.isNull()) {
      throw new IllegalArgumentException(
          "'%s' cannot be null by default; mark the parameter @Nullable instead".formatted(path));
    } else if (type instanceof ValueType.Plain plain) {
      return new Constant.Value(plain, PlainCodecs.decode(plain, node, path));
    } else if (type instanceof ValueType.EnumOf choice) {
      return choice(choice, node, path);
    } else if (type instanceof ValueType.ListOf list) {
      return new Constant.Items(items(list.item(), node, path, list.oneOrMore()));
    } else if (type instanceof ValueType.ArrayOf array) {
      return new Constant.Items(items(array.item(), node, path, false));
    } else if (type instanceof ValueType.SetOf set) {
      return new Constant.Distinct(distinct(items(set.item(), node, path, false), path));
    } else if (type instanceof ValueType.MapOf map) {
      return map(map, node, path);
    } else if (type instanceof ValueType.Structure structure) {
      return structure(structure, node, path);
    }
    throw new IllegalArgumentException(
        "'%s' is a module, which cannot have a default; mark it @Nullable".formatted(path));
  }

  private static Constant choice(ValueType.EnumOf type, ConfigNode node, ConfigPath path) {
    Object text = node instanceof ValueNode leaf ? leaf.value() : null;
    for (String constant : type.constants()) {
      if (text instanceof String word && constant.equalsIgnoreCase(word)) {
        return new Constant.Choice(type.name(), constant);
      }
    }
    throw new IllegalArgumentException(
        "'%s' cannot be %s; known: %s"
            .formatted(path, node, String.join(", ", type.constants()).toLowerCase(Locale.ROOT)));
  }

  private List<Constant> items(
      ValueType item, ConfigNode node, ConfigPath path, boolean oneOrMore) {
    if (!(node instanceof ListNode) && !oneOrMore) {
      throw mismatch(node, "a list", path);
    }
    List<ConfigNode> nodes = node instanceof ListNode list ? list.items() : List.of(node);
    List<Constant> items = new ArrayList<>();
    for (ConfigNode each : nodes) {
      items.add(read(item, each, path.then(items.size())));
    }
    return items;
  }

  private static List<Constant> distinct(List<Constant> items, ConfigPath path) {
    if (new HashSet<>(items).size() < items.size()) {
      throw new IllegalArgumentException(
          "'%s' is a set, in which an element stands twice".formatted(path));
    }
    return items;
  }

  private Constant map(ValueType.MapOf type, ConfigNode node, ConfigPath path) {
    Map<Object, Constant> entries = new LinkedHashMap<>();
    if (!(node instanceof MapNode map)) {
      throw mismatch(node, "a map", path);
    }
    map.entries()
        .forEach(
            (name, entry) ->
                entries.put(
                    key(type, name.toString(), path),
                    read(type.value(), entry.value(), path.then(name))));
    return new Constant.Entries(entries);
  }

  private static Object key(ValueType.MapOf type, String text, ConfigPath path) {
    if (type.key() == ValueType.Plain.STRING) {
      return text;
    }
    if (!text.matches("0|-?[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "'%s' has integers as keys, so '%s' cannot be one".formatted(path, text));
    }
    return Integer.valueOf(text);
  }

  private Constant structure(ValueType.Structure type, ConfigNode node, ConfigPath path) {
    if (type.sealed()) {
      return variant(type, node, path);
    }
    List<Argument.Field> fields = structures.components(type.name());
    Map<String, ConfigNode> given = values(fields, node, path);
    List<Constant.Component> values = new ArrayList<>();
    for (Argument.Field field : fields) {
      ConfigNode value = given.remove(field.key());
      Constant constant =
          value == null ? field.defaultValue() : read(field.type(), value, path.then(field.key()));
      if (constant == null && field.isRequired()) {
        throw new IllegalArgumentException(
            "'%s' must give '%s', which has no default".formatted(path, field.key()));
      }
      values.add(
          new Constant.Component(
              constant instanceof Constant.Items list
                      && field.type() instanceof ValueType.ArrayOf array
                  ? new Constant.Array(array, list.items())
                  : constant,
              field.shape() == Argument.Shape.OPTIONAL,
              field.limit()));
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' has no key '%s'".formatted(path, given.keySet().iterator().next()));
    }
    return new Constant.Structure(type.name(), values);
  }

  private Constant variant(ValueType.Structure type, ConfigNode node, ConfigPath path) {
    ConfigNode name =
        node instanceof MapNode map ? map.get(Key.of(UnionCodec.DISCRIMINATOR)) : node;
    Map<String, ClassName> variants = structures.variants(type.name());
    ClassName variant =
        name instanceof ValueNode leaf && leaf.value() instanceof String text
            ? variants.get(text)
            : null;
    if (variant == null) {
      throw new IllegalArgumentException(
          "'%s' must say which %s it is; known: %s"
              .formatted(path, type.name().simpleName(), String.join(", ", variants.keySet())));
    }
    MapNode rest =
        node instanceof MapNode map
            ? map.without(Key.of(UnionCodec.DISCRIMINATOR))
            : MapNode.empty();
    return structure(new ValueType.Structure(variant, false), rest, path);
  }

  /** Returns the values by key; those of a list stand in the order of the components. */
  private static Map<String, ConfigNode> values(
      List<Argument.Field> fields, ConfigNode node, ConfigPath path) {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      map.entries().forEach((name, entry) -> values.put(name.toString(), entry.value()));
      return values;
    }
    if (!(node instanceof ListNode list)) {
      throw mismatch(node, "a map", path);
    }
    if (list.size() > fields.size()) {
      throw mismatch(node, "a list of at most %d values".formatted(fields.size()), path);
    }
    for (int i = 0; i < list.size(); i++) {
      values.put(fields.get(i).key(), list.items().get(i));
    }
    return values;
  }

  private static IllegalArgumentException mismatch(
      ConfigNode node, String expected, ConfigPath path) {
    return new IllegalArgumentException("'%s' takes %s, given %s".formatted(path, expected, node));
  }
}

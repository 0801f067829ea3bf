package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.ListNode;
import dev.espalier.config.Literal;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Constant;
import dev.espalier.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Turns the literals of {@code @Default} into constants of the parameter's type. */
final class DefaultReader {

  private final Function<ClassName, List<Argument.Field>> components;

  /**
   * Creates a reader.
   *
   * @param components finds the components of a config type
   */
  DefaultReader(Function<ClassName, List<Argument.Field>> components) {
    this.components = components;
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
    boolean isText = type == ValueType.Plain.STRING || type == ValueType.Plain.PATH;
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
      return list(list, node, path);
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

  private Constant list(ValueType.ListOf type, ConfigNode node, ConfigPath path) {
    if (!(node instanceof ListNode) && !type.oneOrMore()) {
      throw mismatch(node, "a list", path);
    }
    List<ConfigNode> nodes = node instanceof ListNode list ? list.items() : List.of(node);
    List<Constant> items = new ArrayList<>();
    for (ConfigNode item : nodes) {
      items.add(read(type.item(), item, path.then(items.size())));
    }
    return new Constant.Items(items);
  }

  private Constant map(ValueType.MapOf type, ConfigNode node, ConfigPath path) {
    Map<String, Constant> entries = new LinkedHashMap<>();
    if (!(node instanceof MapNode map)) {
      throw mismatch(node, "a map", path);
    }
    map.entries()
        .forEach(
            (name, entry) ->
                entries.put(name.toString(), read(type.value(), entry.value(), path.then(name))));
    return new Constant.Entries(entries);
  }

  private Constant structure(ValueType.Structure type, ConfigNode node, ConfigPath path) {
    List<Argument.Field> fields = components.apply(type.name());
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
              constant, field.shape() == Argument.Shape.OPTIONAL, field.limit()));
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' has no key '%s'".formatted(path, given.keySet().iterator().next()));
    }
    return new Constant.Structure(type.name(), values);
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

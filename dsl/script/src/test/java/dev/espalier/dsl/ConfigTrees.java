package dev.espalier.dsl;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random config trees. */
public final class ConfigTrees {

  private static final Set<String> RESERVED =
      Set.of(
          "dict",
          "tuple",
          "env",
          "filename",
          "text",
          "pretty_text",
          "env_variables",
          "it",
          "fileDirname",
          "fileBasename",
          "fileBasenameNoExtension",
          "fileExtname");

  private ConfigTrees() {}

  /** Returns trees that a config file could have. */
  public static Arbitrary<MapNode> roots() {
    return entries(names().filter(name -> !RESERVED.contains(name)).map(Key::of), nodes(3));
  }

  /** Returns trees of few keys, maps below maps only, so that any two have much in common. */
  public static Arbitrary<MapNode> nestedMaps() {
    Arbitrary<ConfigNode> leaf =
        Arbitraries.integers().between(0, 3).map(number -> ValueNode.of((long) number));
    Arbitrary<MapNode> inner = entries(Arbitraries.of("a", "b", "c").map(Key::of), leaf);
    Arbitrary<Key> keys = Arbitraries.of("k", "l", "m").map(Key::of);
    return entries(keys, inner.map(node -> (ConfigNode) node));
  }

  private static Arbitrary<ConfigNode> nodes(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<ConfigNode> below = Arbitraries.lazy(() -> nodes(depth - 1));
    Arbitrary<Key> keys = Arbitraries.oneOf(names().map(Key::of), Arbitraries.longs().map(Key::of));
    return Arbitraries.frequencyOf(
        Tuple.of(4, scalars()),
        Tuple.of(1, below.list().ofMaxSize(5).map(ListNode::of)),
        Tuple.of(1, below.list().ofMaxSize(4).map(ListNode::tuple)),
        Tuple.of(1, entries(keys, below).map(node -> (ConfigNode) node)),
        Tuple.of(1, typed(below)));
  }

  private static Arbitrary<ConfigNode> typed(Arbitrary<ConfigNode> values) {
    Arbitrary<String> types = Arbitraries.of("ResNet", "mmdet.ResNet", "pck", "a.class.B", "A-B");
    return Combinators.combine(types, entries(names().map(Key::of), values))
        .as(
            (type, rest) -> {
              Map<Key, MapNode.Entry> all = new LinkedHashMap<>();
              all.put(Key.of("type"), new MapNode.Entry(Place.PROGRAM, ValueNode.of(type)));
              all.putAll(rest.without(Key.of("type")).entries());
              return MapNode.of(all);
            });
  }

  private static Arbitrary<MapNode> entries(Arbitrary<Key> keys, Arbitrary<ConfigNode> values) {
    return Combinators.combine(keys.list().uniqueElements().ofMaxSize(5), values.list().ofSize(5))
        .as(ConfigTrees::map);
  }

  private static MapNode map(List<Key> keys, List<ConfigNode> values) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), new MapNode.Entry(Place.PROGRAM, values.get(i)));
    }
    return MapNode.of(entries);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('a', 'e').withChars('_', '9').ofMaxLength(6),
            Arbitraries.of(
                "class", "in", "useUDP", "mAP", "Flip", "true", "_", "__x__", "a.b", "$a"),
            Arbitraries.strings().ofMaxLength(5))
        .filter(name -> !Set.of("_base_", "_delete_", "_deprecation_").contains(name));
  }

  private static Arbitrary<ConfigNode> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.just(ValueNode.ofNull()),
        Arbitraries.of(true, false).map(ValueNode::of),
        Arbitraries.longs().map(ValueNode::of),
        Arbitraries.bigIntegers()
            .between(BigInteger.TWO.pow(200).negate(), BigInteger.TWO.pow(200))
            .map(ValueNode::of),
        Arbitraries.doubles().map(ValueNode::of),
        Arbitraries.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                1e-4,
                1e16,
                123456789.123)
            .map(ValueNode::of),
        Arbitraries.strings().ofMaxLength(12).map(ValueNode::of),
        Arbitraries.strings()
            .withChars('\'', '"', '\\', '$', '{', '}', '\n', 'u', '0', 'x', '/', ' ')
            .ofMaxLength(12)
            .map(ValueNode::of));
  }
}

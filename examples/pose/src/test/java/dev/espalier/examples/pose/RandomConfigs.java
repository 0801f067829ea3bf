package dev.espalier.examples.pose;

import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Module;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes configs of modules at random. Values are guessed by the words in which a schema says what
 * it takes, and what a field refuses is guessed anew.
 */
final class RandomConfigs {

  private static final int GUESSES = 300;
  private static final int DEEPEST = 3;
  private static final List<String> WORDS =
      List.of("a", "Head-1", "x y", "$dollar", "it's", "", "\u00e4\u20ac", "bilinear", "a\"b\\c");

  private final Registries registries;
  private final Random random;

  RandomConfigs(Registries registries, long seed) {
    this.registries = registries;
    this.random = new Random(seed);
  }

  /** Returns a config of a module; null if no guess is one. */
  @Nullable MapNode module(Registry<?> registry, String name, int depth) {
    Schema schema = Objects.requireNonNull(registry.get(name)).schema();
    for (int guess = 0; guess < GUESSES; guess++) {
      MapNode map =
          fill(MapNode.empty().with(registry.discriminator(), ValueNode.of(name)), schema, depth);
      if (map != null && decodes(Objects.requireNonNull(registry.get(name)), map)) {
        return map;
      }
    }
    return null;
  }

  private @Nullable MapNode fill(MapNode start, Schema schema, int depth) {
    List<MapNode> filled = new ArrayList<>(List.of(start));
    List<Field<?>> fields = new ArrayList<>(schema.fields());
    Collections.shuffle(fields, random);
    for (Field<?> field : fields) {
      if (!field.isRequired() && random.nextInt(3) == 0) {
        continue;
      }
      ConfigNode value = value(field, depth);
      if (value == null && field.isRequired()) {
        return null;
      } else if (value != null) {
        filled.set(0, filled.get(0).with(field.key(), value));
      }
    }
    return filled.get(0);
  }

  private <T> @Nullable ConfigNode value(Field<T> field, int depth) {
    if (field.isNullable() && random.nextInt(5) == 0) {
      return ValueNode.ofNull();
    }
    for (int guess = 0; guess < GUESSES; guess++) {
      Schema schema = field.codec().schema();
      ConfigNode node =
          schema == null
              ? guess(field.codec().type(), depth)
              : fill(MapNode.empty(), schema, depth + 1);
      T decoded = node == null ? null : field.codec().decode(node, decoding(new Problems()));
      if (decoded != null && field.codec().violation(decoded) == null) {
        return node;
      }
    }
    return field.isRequired() ? null : field.defaultNode();
  }

  private @Nullable ConfigNode guess(String type, int depth) {
    if (type.contains("list of ") || type.startsWith("set of ")) {
      return list(type.replaceFirst(".*?(list|set) of ", ""), depth);
    } else if (type.startsWith("map of ")) {
      boolean numbered = type.startsWith("map of int to ");
      ConfigNode value = guess(type.replaceFirst("map of (int to )?", ""), depth);
      return value == null
          ? MapNode.empty()
          : MapNode.of(Map.of(key(numbered), new MapNode.Entry(Place.PROGRAM, value)));
    } else if (type.contains("one of ")) {
      return choice(type.replaceFirst(".*one of ", "").split(", ", -1));
    } else if (type.contains(" | ")) {
      return choice(type.split(" \\| ", -1));
    }
    if (type.equals(Codecs.NODE.type())) {
      return random.nextBoolean()
          ? leaf(random.nextBoolean() ? "int" : "string")
          : list("int", depth);
    }
    for (Registry<?> registry : registries.all()) {
      if (registry.name().equals(type)) {
        return depth > DEEPEST ? null : anyModule(registry, depth + 1);
      }
    }
    return leaf(type);
  }

  private Key key(boolean numbered) {
    return numbered ? Key.of(random.nextInt(20)) : Key.of("key_" + random.nextInt(20));
  }

  private @Nullable ConfigNode list(String item, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      ConfigNode node = guess(item, depth);
      if (node != null) {
        items.add(node);
      }
    }
    return ListNode.of(items);
  }

  private ConfigNode choice(String... words) {
    String word = words[random.nextInt(words.length)];
    return word.matches("-?\\d+") ? ValueNode.of(Long.parseLong(word)) : ValueNode.of(word);
  }

  private @Nullable ConfigNode anyModule(Registry<?> registry, int depth) {
    List<String> names = registry.names();
    return names.isEmpty()
        ? null
        : module(registry, names.get(random.nextInt(names.size())), depth);
  }

  private ConfigNode leaf(String type) {
    if (type.startsWith("int")) {
      return ValueNode.of((long) (random.nextInt(80) - 5));
    } else if (type.startsWith("float")) {
      return ValueNode.of(random.nextBoolean() ? random.nextDouble() : random.nextInt(300) / 8.0);
    } else if (type.startsWith("boolean")) {
      return ValueNode.of(random.nextBoolean());
    } else if (type.startsWith("duration")) {
      return ValueNode.of(random.nextInt(1, 90) + "s");
    }
    return ValueNode.of(WORDS.get(random.nextInt(WORDS.size())));
  }

  private boolean decodes(Module<?> module, MapNode map) {
    Problems problems = new Problems();
    return module.decoder().apply(map, decoding(problems)) != null && problems.errorCount() == 0;
  }

  private Decoding decoding(Problems problems) {
    return new Decoding(ConfigPath.ROOT, problems, registries);
  }
}

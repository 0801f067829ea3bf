package dev.espalier.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a sealed interface of records: a map whose {@code type} says which record the rest
 * is. A bare word stands for a map with nothing else in it.
 *
 * <p>Generated codecs extend it.
 *
 * @param <T> the interface
 */
public abstract class UnionCodec<T> implements Codec<T> {

  /** The key that names the record. */
  public static final String DISCRIMINATOR = "type";

  private final String name;

  /**
   * Creates a codec.
   *
   * @param name the interface, as messages call it
   */
  protected UnionCodec(String name) {
    this.name = name;
  }

  /**
   * One of the records.
   *
   * @param name its name in a config
   * @param type its class
   * @param codec its codec
   * @param <V> the record
   */
  public record Variant<V>(String name, Class<V> type, Codec<V> codec) {

    private ConfigNode encode(Object value) {
      Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
      entries.put(Key.of(DISCRIMINATOR), new MapNode.Entry(Place.PROGRAM, ValueNode.of(name)));
      entries.putAll(((MapNode) codec.encode(type.cast(value))).entries());
      return MapNode.of(entries);
    }
  }

  /**
   * Returns the records. They are asked for late, since a record may hold the interface that it is
   * one of.
   */
  protected abstract List<Variant<? extends T>> variants();

  @Override
  public @Nullable T decode(ConfigNode node, Decoding decoding) {
    ConfigNode given = node instanceof MapNode map ? map.get(Key.of(DISCRIMINATOR)) : node;
    if (given == null) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                      "E0513",
                      node.place(),
                      "'%s' does not say which %s it is".formatted(decoding.path(), name))
                  .label("'%s' is missing".formatted(DISCRIMINATOR))
                  .note("known: " + String.join(", ", names())));
      return null;
    }
    if (!(given instanceof ValueNode leaf) || !(leaf.value() instanceof String text)) {
      Decoding where = node instanceof MapNode ? decoding.at(DISCRIMINATOR) : decoding;
      where.mismatch(given, node instanceof MapNode ? "string" : name);
      return null;
    }
    for (Variant<? extends T> variant : variants()) {
      if (variant.name().equals(text)) {
        return variant.codec().decode(rest(node), decoding);
      }
    }
    decoding
        .problems()
        .add(
            Diagnostic.error("E0514", given.place(), "'%s' is not a %s".formatted(text, name))
                .suggest(text, names()));
    return null;
  }

  private static MapNode rest(ConfigNode node) {
    return node instanceof MapNode map
        ? map.without(Key.of(DISCRIMINATOR))
        : MapNode.empty().withOrigin(node.origin());
  }

  @Override
  public ConfigNode encode(T value) {
    for (Variant<? extends T> variant : variants()) {
      if (variant.type().isInstance(value)) {
        return variant.encode(value);
      }
    }
    throw new IllegalStateException("a sealed interface has no other records: " + value);
  }

  @Override
  public String type() {
    return name;
  }

  @Override
  public ValueForm form() {
    Map<String, Schema> structures = new LinkedHashMap<>();
    for (Variant<? extends T> variant : variants()) {
      Schema schema = variant.codec().schema();
      if (schema == null) {
        return ValueForm.ANY;
      }
      structures.put(variant.name(), schema);
    }
    return new ValueForm.Variants(name, DISCRIMINATOR, structures);
  }

  private List<String> names() {
    return variants().stream().<String>map(Variant::name).toList();
  }
}

package dev.espalier.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codec of maps with values of one type; their order is kept. */
final class MapCodec<K, T> implements Codec<Map<K, T>> {

  private final MapKeys<K> keys;
  private final Codec<T> value;

  MapCodec(MapKeys<K> keys, Codec<T> value) {
    this.keys = keys;
    this.value = value;
  }

  @Override
  public @Nullable Map<K, T> decode(ConfigNode node, Decoding decoding) {
    if (!(node instanceof MapNode map)) {
      decoding.mismatch(node, type());
      return null;
    }
    Map<K, T> values = new LinkedHashMap<>();
    map.entries().forEach((key, entry) -> decode(key, entry, decoding, values));
    return values.size() == map.size() ? Collections.unmodifiableMap(values) : null;
  }

  private void decode(Key key, MapNode.Entry entry, Decoding decoding, Map<K, T> values) {
    K read = keys.read().apply(key);
    if (read == null) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                      "E0511",
                      entry.keyPlace(),
                      "'%s' has keys of type %s, so '%s' cannot be one"
                          .formatted(decoding.path(), keys.type(), key))
                  .label("expected " + keys.type()));
      return;
    }
    T decoded = value.decode(entry.value(), decoding.at(key.toString()));
    if (decoded != null) {
      values.put(read, decoded);
    }
  }

  @Override
  public ConfigNode encode(Map<K, T> values) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    values.forEach(
        (key, element) ->
            entries.put(
                keys.write().apply(key), new MapNode.Entry(Place.PROGRAM, value.encode(element))));
    return MapNode.of(entries);
  }

  @Override
  public String type() {
    return "map of " + (keys.type().isEmpty() ? "" : keys.type() + " to ") + value.type();
  }

  @Override
  public @Nullable String violation(Map<K, T> values) {
    for (T element : values.values()) {
      String violation = value.violation(element);
      if (violation != null) {
        return "a map whose values are " + violation;
      }
    }
    return null;
  }

  @Override
  public ValueForm form() {
    return new ValueForm.Named(value.form());
  }
}

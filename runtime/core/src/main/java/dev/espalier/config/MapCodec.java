package dev.espalier.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codec of maps from words to values. */
final class MapCodec<T> implements Codec<Map<String, T>> {

  private final Codec<T> value;

  MapCodec(Codec<T> value) {
    this.value = value;
  }

  @Override
  public @Nullable Map<String, T> decode(ConfigNode node, Decoding decoding) {
    if (!(node instanceof MapNode map)) {
      decoding.mismatch(node, type());
      return null;
    }
    Map<String, T> values = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              T decoded = value.decode(entry.value(), decoding.at(key.toString()));
              if (decoded != null) {
                values.put(key.toString(), decoded);
              }
            });
    return values.size() == map.size() ? Collections.unmodifiableMap(values) : null;
  }

  @Override
  public ConfigNode encode(Map<String, T> values) {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    values.forEach(
        (key, element) ->
            entries.put(Key.of(key), new MapNode.Entry(Place.PROGRAM, value.encode(element))));
    return MapNode.of(entries);
  }

  @Override
  public String type() {
    return "map of " + value.type();
  }

  @Override
  public ValueForm form() {
    return new ValueForm.Named(value.form());
  }
}

package dev.espalier.dsl.trusted;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code _base_} as a running file reads it: copies of what the bases gave. */
final class BaseView extends AbstractMap<Object, @Nullable Object> {

  private final MapNode root;

  BaseView(MapNode root) {
    this.root = root;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return root.get(Trees.key(key)) != null;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    Key key = Trees.key(name);
    ConfigNode node = root.get(key);
    if (node == null) {
      throw new IllegalArgumentException("no base sets '%s'".formatted(key));
    }
    return Trees.value(node);
  }

  @Override
  public Set<Entry<Object, @Nullable Object>> entrySet() {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    root.entries().forEach((key, entry) -> copy.put(key.toString(), Trees.value(entry.value())));
    return Collections.unmodifiableMap(copy).entrySet();
  }
}

package dev.espalier.train.pth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dict of a pickle. Compared by identity, since it may hold itself.
 *
 * <p>Keys are texts, numbers and the like: a key that holds other values could take for ever to
 * hash.
 */
final class PyDict {

  private final Map<Object, Object> entries = new LinkedHashMap<>();

  void put(Object key, Object value) {
    if (!(key instanceof String
        || key instanceof Number
        || key instanceof Boolean
        || key instanceof Atom)) {
      throw new PthException("its pickle has a dict whose keys are neither texts nor numbers");
    }
    entries.put(key, value);
  }

  @Nullable Object get(String key) {
    return entries.get(key);
  }

  Map<Object, Object> entries() {
    return entries;
  }
}

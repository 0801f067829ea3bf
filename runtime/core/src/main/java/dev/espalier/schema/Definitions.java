package dev.espalier.schema;

import dev.espalier.config.MapNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The {@code $defs} of a schema: each is written once, when something has referred to it, so that
 * types may hold themselves.
 */
final class Definitions {

  private final Map<Object, String> pointers = new HashMap<>();
  private final Map<String, MapNode> written = new TreeMap<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();

  /** What a definition is of: the sort tells different definitions of one thing apart. */
  private record Subject(Class<?> sort, Object thing) {}

  /**
   * Returns the pointer to a definition.
   *
   * @param sort the class that writes it
   * @param thing what it is of
   * @param name what to call it, if nothing else is called so
   * @param writer writes it, given its pointer
   */
  String pointer(Class<?> sort, Object thing, String name, Function<String, MapNode> writer) {
    Subject subject = new Subject(sort, thing);
    String known = pointers.get(subject);
    if (known != null) {
      return known;
    }
    String free = free(name.replaceAll("[^A-Za-z0-9._-]", "_"));
    String pointer = "#/$defs/" + free;
    pointers.put(subject, pointer);
    written.put(free, MapNode.empty());
    pending.add(() -> written.put(free, writer.apply(pointer)));
    return pointer;
  }

  /** Returns a reference to a definition. */
  MapNode ref(Class<?> sort, Object thing, String name, Function<String, MapNode> writer) {
    return Keywords.ref(pointer(sort, thing, name, writer));
  }

  /** Returns all of them, by name. */
  MapNode write() {
    for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
      next.run();
    }
    return Keywords.named(written);
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; written.containsKey(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}

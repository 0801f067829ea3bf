package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The methods of one kind of value, or the functions of the language. */
final class MethodTable {

  static final MethodTable EMPTY = new Builder().build();

  private final Map<String, Entry> entries;

  private MethodTable(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /** Computes a method's result. */
  @FunctionalInterface
  interface Method {
    ConfigNode call(Invocation invocation);
  }

  /** Whether a method takes a closure. */
  enum Block {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** A method and what it takes: from {@code least} to {@code most} arguments, and a closure. */
  record Entry(int least, int most, Block block, Method method) {

    void check(Expression.Member name, int given, boolean closure) {
      if (given < least || given > most) {
        String takes = least == most ? String.valueOf(least) : least + " to " + most;
        throw wrong(
            name,
            "takes %s argument%s, given %d".formatted(takes, takes.equals("1") ? "" : "s", given));
      } else if (closure && block == Block.NONE) {
        throw wrong(name, "takes no closure");
      } else if (!closure && block == Block.REQUIRED) {
        throw wrong(name, "needs a closure: %s { … }".formatted(name.name()));
      }
    }

    private static Failure wrong(Expression.Member name, String what) {
      return Failure.of(
          Diagnostic.error("E0306", name.place(), "'%s' %s".formatted(name.name(), what)));
    }
  }

  @Nullable Entry find(String name) {
    return entries.get(name);
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** Collects methods. */
  static final class Builder {

    private final Map<String, Entry> entries = new TreeMap<>();

    /** Adds a method that takes a fixed number of arguments. */
    Builder add(String name, int arguments, Method method) {
      return add(name, arguments, arguments, Block.NONE, method);
    }

    /** Adds a method. */
    Builder add(String name, int least, int most, Block block, Method method) {
      entries.put(name, new Entry(least, most, block, method));
      return this;
    }

    /** Adds all methods of another table. */
    Builder addAll(MethodTable other) {
      entries.putAll(other.entries);
      return this;
    }

    MethodTable build() {
      return new MethodTable(entries);
    }
  }
}

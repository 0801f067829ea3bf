package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.Place;
import java.util.Set;

/** How closely a method looks at the parts of its target, and at what its closure gives. */
enum Looks {
  /** Only moves them. */
  AT_NONE,
  /** Moves the parts; takes the closure's results for a truth value or a list. */
  AT_RESULTS,
  /** Moves the parts; takes the first element of the closure's results for a key. */
  AT_KEYS,
  /** Looks at everything. */
  AT_ALL;

  private static final Set<String> MOVING =
      Set.of(
          "size",
          "isEmpty",
          "first",
          "last",
          "head",
          "tail",
          "init",
          "take",
          "drop",
          "takeRight",
          "dropRight",
          "get",
          "reverse",
          "step",
          "collate",
          "withIndex",
          "toList",
          "toTuple",
          "containsKey",
          "keySet",
          "values",
          "subMap",
          "minus");

  private static final Set<String> CALLING = Set.of("collect", "each", "eachWithIndex", "inject");

  private static final Set<String> CHOOSING =
      Set.of("collectMany", "findAll", "find", "findIndexOf", "any", "every");

  /** Returns how a method looks; one that is not known to look less looks at everything. */
  static Looks of(String method, boolean closure) {
    if (closure ? CALLING.contains(method) : MOVING.contains(method)) {
      return AT_NONE;
    } else if (closure && method.equals("collectEntries")) {
      return AT_KEYS;
    }
    return closure && CHOOSING.contains(method) ? AT_RESULTS : AT_ALL;
  }

  /** Fails if a closure gave something unknown where the method looks. */
  void check(ConfigNode result, Place place, Unknowns unknowns) {
    if (this == AT_ALL) {
      unknowns.needsAll(result, place);
    } else if (this != AT_NONE) {
      unknowns.needs(result, place);
      if (this == AT_KEYS && result instanceof ListNode list && list.size() > 0) {
        unknowns.needs(list.items().get(0), place);
      }
    }
  }
}

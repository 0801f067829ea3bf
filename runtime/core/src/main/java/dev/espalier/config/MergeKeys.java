package dev.espalier.config;

import java.util.List;
import java.util.Set;

/** The keys that tell a merge what to do, and the search for them. */
final class MergeKeys {

  static final Key DELETE = Key.of("_delete_");
  static final Key REMOVE = Key.of("_remove_");
  static final Key PATCH = Key.of("_patch_");
  static final Key INSERT = Key.of("_insert_");
  static final Key PREPEND = Key.of("_prepend_");
  static final Key APPEND = Key.of("_append_");

  /** The list operators, in the order in which messages name them. */
  static final List<Key> OPERATORS = List.of(APPEND, PREPEND, INSERT, REMOVE, PATCH);

  private static final Set<Key> ALL = Set.of(DELETE, APPEND, PREPEND, INSERT, REMOVE, PATCH);

  private MergeKeys() {}

  /** Tells whether a node holds any of the keys, at any depth. */
  static boolean areIn(ConfigNode node) {
    return node instanceof MapNode map
        ? map.instructs()
        : node instanceof ListNode list && list.instructs();
  }

  /** Tells whether a key is one of them. */
  static boolean isOne(Key key) {
    return key instanceof Key.Name name && name.text().startsWith("_") && ALL.contains(key);
  }
}

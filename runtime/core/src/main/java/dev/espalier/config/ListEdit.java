package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes a base's list as a map of list operators in the child says.
 *
 * <p>{@code _remove_} takes elements away, {@code _patch_} lays values over elements, {@code
 * _insert_} puts lists before elements, {@code _prepend_} and {@code _append_} put lists at the
 * ends. An element is named by its index in the base's list, negative from the end, or by its
 * {@code type}; all operators of one map count in the base's list, whatever their order.
 */
final class ListEdit {

  private static final Key TYPE = Key.of("type");

  private final ConfigPath path;
  private final BinaryOperator<ConfigNode> merge;
  private final Problems problems;
  private final List<ConfigNode> items;
  private final List<List<ConfigNode>> before = new ArrayList<>();

  /**
   * Creates an edit.
   *
   * @param base the list that is changed
   * @param path where it stands
   * @param merge lays a value over an element
   */
  ListEdit(ListNode base, ConfigPath path, BinaryOperator<ConfigNode> merge, Problems problems) {
    this.path = path;
    this.merge = merge;
    this.problems = problems;
    this.items = new ArrayList<>(base.items());
    for (int i = 0; i < items.size(); i++) {
      before.add(new ArrayList<>());
    }
  }

  /** Tells whether a map holds list operators, and so is no map of its own. */
  static boolean isMeant(MapNode map) {
    if (map.instructs()) {
      for (Key operator : MergeKeys.OPERATORS) {
        if (map.get(operator) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the elements that the operators make of the list. */
  List<ConfigNode> apply(MapNode operators) {
    operators.entries().forEach(this::checkOperator);
    each(operators, MergeKeys.PATCH, this::patch);
    each(operators, MergeKeys.INSERT, this::insert);
    List<Integer> removed = removed(operators.get(MergeKeys.REMOVE));
    List<ConfigNode> result = new ArrayList<>(list(operators, MergeKeys.PREPEND));
    for (int i = 0; i < items.size(); i++) {
      result.addAll(before.get(i));
      if (!removed.contains(i)) {
        result.add(items.get(i));
      }
    }
    result.addAll(list(operators, MergeKeys.APPEND));
    return result;
  }

  private void checkOperator(Key key, MapNode.Entry entry) {
    if (!MergeKeys.OPERATORS.contains(key)) {
      List<String> known = MergeKeys.OPERATORS.stream().map(Key::toString).toList();
      problems.add(
          Diagnostic.error(
                  "E0206",
                  entry.keyPlace(),
                  "'%s' is a list in the base; beside list operators there is no key '%s'"
                      .formatted(path, key))
              .suggest(key.toString(), known));
    }
  }

  private interface Change {
    void at(int index, ConfigNode value);
  }

  private void each(MapNode operators, Key operator, Change change) {
    ConfigNode given = operators.get(operator);
    if (given == null) {
      return;
    }
    if (!(given instanceof MapNode map)) {
      wrong(
          operator,
          given,
          "a map of index or type to " + (operator == MergeKeys.PATCH ? "value" : "list"));
      return;
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              int index =
                  key instanceof Key.Int number
                      ? index(number.value(), entry.keyPlace())
                      : one(key, entry);
              if (index >= 0) {
                change.at(index, entry.value());
              }
            });
  }

  private void patch(int index, ConfigNode value) {
    items.set(index, merge.apply(items.get(index), value));
  }

  private void insert(int index, ConfigNode value) {
    if (value instanceof ListNode list) {
      list.items().forEach(item -> before.get(index).add(Merge.strip(item, problems)));
    } else {
      wrong(MergeKeys.INSERT, value, "lists of what comes before each element");
    }
  }

  private List<Integer> removed(@Nullable ConfigNode given) {
    List<Integer> removed = new ArrayList<>();
    List<ConfigNode> names =
        given == null ? List.of() : given instanceof ListNode list ? list.items() : List.of(given);
    for (ConfigNode name : names) {
      Object value = name instanceof ValueNode leaf ? leaf.value() : null;
      if (value instanceof Long number) {
        removed.add(index(number, name.place()));
      } else if (value instanceof String type) {
        removed.addAll(found(ofType(type), type, name.place()));
      } else if (name instanceof MapNode wanted) {
        removed.addAll(found(matching(wanted), wanted.toString(), name.place()));
      } else {
        wrong(MergeKeys.REMOVE, name, "indices, types, or maps of what an element has");
      }
    }
    return removed;
  }

  private List<ConfigNode> list(MapNode operators, Key operator) {
    ConfigNode given = operators.get(operator);
    if (given == null) {
      return List.of();
    } else if (given instanceof ListNode list) {
      return list.items().stream().map(item -> Merge.strip(item, problems)).toList();
    }
    wrong(operator, given, "a list");
    return List.of();
  }

  /** Returns the index counted from the start, or -1 after reporting that there is no such one. */
  private int index(long given, Place place) {
    long index = given < 0 ? given + items.size() : given;
    if (index >= 0 && index < items.size()) {
      return (int) index;
    }
    problems.add(
        Diagnostic.error(
            "E0207",
            place,
            "'%s' has no element %d in the base, but %d elements"
                .formatted(path, given, items.size())));
    return -1;
  }

  /** Returns the index of the one element of a type, or -1 after reporting none or several. */
  private int one(Key type, MapNode.Entry entry) {
    List<Integer> found = found(ofType(type.toString()), type.toString(), entry.keyPlace());
    if (found.size() > 1) {
      problems.add(
          Diagnostic.error(
                  "E0208",
                  entry.keyPlace(),
                  "'%s' has %d elements of type '%s' in the base"
                      .formatted(path, found.size(), type))
              .note("name one by its index: " + found));
    }
    return found.size() == 1 ? found.get(0) : -1;
  }

  private List<Integer> found(List<Integer> indices, String what, Place place) {
    if (indices.isEmpty()) {
      List<String> types =
          items.stream().map(ListEdit::type).filter(Objects::nonNull).distinct().toList();
      problems.add(
          Diagnostic.error(
                  "E0207", place, "'%s' has no element '%s' in the base".formatted(path, what))
              .suggest(what, types));
    }
    return indices;
  }

  private List<Integer> ofType(String type) {
    return indices().filter(i -> type.equals(type(items.get(i)))).toList();
  }

  private List<Integer> matching(MapNode wanted) {
    return indices().filter(i -> items.get(i) instanceof MapNode map && has(map, wanted)).toList();
  }

  private Stream<Integer> indices() {
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1);
  }

  private static boolean has(MapNode map, MapNode wanted) {
    return wanted.entries().entrySet().stream()
        .allMatch(entry -> entry.getValue().value().equals(map.get(entry.getKey())));
  }

  private static @Nullable String type(ConfigNode node) {
    return node instanceof MapNode map
            && map.get(TYPE) instanceof ValueNode leaf
            && leaf.value() instanceof String type
        ? type
        : null;
  }

  private void wrong(Key operator, ConfigNode given, String expected) {
    problems.add(
        Diagnostic.error(
            "E0206",
            given.place(),
            "'%s' takes %s, not %s".formatted(operator, expected, Grammar.a(given.kind()))));
  }
}

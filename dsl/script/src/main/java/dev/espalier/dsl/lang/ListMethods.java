package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The methods of lists that need no closure. */
final class ListMethods {

  private static final MethodTable.Block NO = MethodTable.Block.NONE;

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("size", 0, in -> in.result(items(in).size()))
          .add("isEmpty", 0, in -> in.result(items(in).isEmpty()))
          .add("first", 0, in -> items(in).get(0, "first"))
          .add("last", 0, in -> items(in).get(-1, "last"))
          .add("head", 0, in -> items(in).get(0, "head"))
          .add("tail", 0, in -> in.result(items(in).from(1)))
          .add("init", 0, in -> in.result(items(in).to(items(in).size() - 1)))
          .add("take", 1, in -> in.result(items(in).to(in.size(0))))
          .add("drop", 1, in -> in.result(items(in).from(in.size(0))))
          .add("takeRight", 1, in -> in.result(items(in).from(items(in).size() - in.size(0))))
          .add("dropRight", 1, in -> in.result(items(in).to(items(in).size() - in.size(0))))
          .add("get", 1, in -> items(in).get(in.size(0), "get"))
          .add("contains", 1, in -> in.result(items(in).indexOf(in.node(0)) >= 0))
          .add("indexOf", 1, in -> in.result(items(in).indexOf(in.node(0))))
          .add("reverse", 0, in -> in.result(items(in).reversed()))
          .add("flatten", 0, ListMethods::flatten)
          .add("join", 0, 1, NO, ListMethods::join)
          .add("step", 1, ListMethods::step)
          .add("collate", 1, ListMethods::collate)
          .add("transpose", 0, ListMethods::transpose)
          .add("withIndex", 0, 1, NO, ListMethods::withIndex)
          .add("toList", 0, in -> in.result(items(in).all()))
          .add("toTuple", 0, in -> in.result(ListNode.tuple(items(in).all())))
          .add("intersect", 1, ListMethods::intersect)
          .addAll(ListClosures.TABLE)
          .build();

  private ListMethods() {}

  /** The elements of the list whose method is called. */
  private record Items(Invocation in, List<ConfigNode> all) {

    int size() {
      return all.size();
    }

    boolean isEmpty() {
      return all.isEmpty();
    }

    ConfigNode get(int index, String method) {
      int position = index < 0 ? index + all.size() : index;
      if (position < 0 || position >= all.size()) {
        throw in.wrong("'%s' finds nothing in a list of %d".formatted(method, all.size()));
      }
      return all.get(position);
    }

    List<ConfigNode> from(int start) {
      return all.subList(Math.max(0, Math.min(start, all.size())), all.size());
    }

    List<ConfigNode> to(int end) {
      return all.subList(0, Math.max(0, Math.min(end, all.size())));
    }

    List<ConfigNode> reversed() {
      List<ConfigNode> copy = new ArrayList<>(all);
      Collections.reverse(copy);
      return copy;
    }

    long indexOf(ConfigNode wanted) {
      in.meter().charge(in.target().weight(), in.place());
      for (int i = 0; i < all.size(); i++) {
        if (Values.equal(all.get(i), wanted)) {
          return i;
        }
      }
      return -1;
    }
  }

  private static Items items(Invocation in) {
    return new Items(in, ((ListNode) in.target()).items());
  }

  private static ConfigNode flatten(Invocation in) {
    in.meter().charge(in.target().weight(), in.place());
    List<ConfigNode> flat = new ArrayList<>();
    flatten(in.target(), flat);
    return in.result(flat);
  }

  private static void flatten(ConfigNode node, List<ConfigNode> flat) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> flatten(item, flat));
    } else {
      flat.add(node);
    }
  }

  private static ConfigNode join(Invocation in) {
    String separator = in.has(0) ? in.string(0) : "";
    StringBuilder text = new StringBuilder();
    for (ConfigNode item : items(in).all()) {
      text.append(text.isEmpty() ? "" : separator).append(Values.text(item, in.place()));
      in.meter().chars(text.length(), in.place());
    }
    return in.result(text.toString());
  }

  private static ConfigNode step(Invocation in) {
    long step = in.integer(0);
    if (step < 1) {
      throw in.wrong("'step' takes a step of at least 1; list.reverse() turns the order");
    }
    List<ConfigNode> picked = new ArrayList<>();
    for (long i = 0; i < items(in).size(); i += step) {
      picked.add(items(in).all().get((int) i));
    }
    return in.result(picked);
  }

  private static ConfigNode collate(Invocation in) {
    int size = in.size(0);
    if (size < 1) {
      throw in.wrong("'collate' makes lists of at least 1 element");
    }
    List<ConfigNode> all = items(in).all();
    List<ConfigNode> groups = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      groups.add(in.result(all.subList(i, Math.min(all.size() - i, size) + i)));
    }
    return in.result(groups);
  }

  private static ConfigNode transpose(Invocation in) {
    int shortest = Integer.MAX_VALUE;
    for (ConfigNode row : items(in).all()) {
      if (!(row instanceof ListNode list)) {
        throw in.wrong("'transpose' takes a list of lists, not of " + Values.describe(row));
      }
      shortest = Math.min(shortest, list.size());
    }
    List<ConfigNode> columns = new ArrayList<>();
    for (int i = 0; i < (items(in).isEmpty() ? 0 : shortest); i++) {
      List<ConfigNode> column = new ArrayList<>();
      for (ConfigNode row : items(in).all()) {
        column.add(((ListNode) row).items().get(i));
      }
      columns.add(in.result(column));
    }
    return in.result(columns);
  }

  private static ConfigNode withIndex(Invocation in) {
    long index = in.has(0) ? in.integer(0) : 0;
    List<ConfigNode> pairs = new ArrayList<>();
    for (ConfigNode item : items(in).all()) {
      pairs.add(in.result(ListNode.tuple(List.of(item, ValueNode.of(index++)))));
    }
    return in.result(pairs);
  }

  private static ConfigNode intersect(Invocation in) {
    ListNode other = in.list(0);
    in.meter().charge(in.target().weight() * (other.size() + 1L), in.place());
    return in.result(
        items(in).all().stream()
            .filter(item -> other.items().stream().anyMatch(each -> Values.equal(item, each)))
            .toList());
  }
}

package dev.espalier.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codec of sets: a list in which an element that stands twice is reported. */
final class SetCodec<T> implements Codec<Set<T>> {

  private final Codec<List<T>> list;

  SetCodec(Codec<T> item) {
    this.list = new ListCodec<>(item, false);
  }

  @Override
  public @Nullable Set<T> decode(ConfigNode node, Decoding decoding) {
    List<T> items = list.decode(node, decoding);
    if (items == null) {
      return null;
    }
    Set<T> values = new LinkedHashSet<>();
    List<ConfigNode> nodes = ((ListNode) node).items();
    for (int i = 0; i < nodes.size(); i++) {
      if (!values.add(items.get(i))) {
        decoding
            .problems()
            .add(
                Diagnostic.warning(
                    "W0511",
                    nodes.get(i).place(),
                    "'%s' is a set, which has %s already"
                        .formatted(decoding.path(), nodes.get(i))));
      }
    }
    return Collections.unmodifiableSet(values);
  }

  @Override
  public ConfigNode encode(Set<T> value) {
    return list.encode(new ArrayList<>(value));
  }

  @Override
  public String type() {
    return list.type().replaceFirst("list", "set");
  }

  @Override
  public @Nullable String violation(Set<T> value) {
    return list.violation(new ArrayList<>(value));
  }

  @Override
  public ValueForm form() {
    return list.form();
  }
}

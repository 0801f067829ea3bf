package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codec of lists. */
final class ListCodec<T> implements Codec<List<T>> {

  private final Codec<T> item;
  private final boolean single;

  ListCodec(Codec<T> item, boolean single) {
    this.item = item;
    this.single = single;
  }

  @Override
  public @Nullable List<T> decode(ConfigNode node, Decoding decoding) {
    if (!(node instanceof ListNode list)) {
      if (single) {
        T only = item.decode(node, decoding);
        return only == null ? null : List.of(only);
      }
      decoding.mismatch(node, type());
      return null;
    }
    List<T> values = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      T value = item.decode(list.items().get(i), decoding.at(i));
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == list.size() ? List.copyOf(values) : null;
  }

  @Override
  public ConfigNode encode(List<T> value) {
    return ListNode.of(value.stream().map(item::encode).toList());
  }

  @Override
  public String type() {
    return (single ? item.type() + " or " : "") + "list of " + item.type();
  }

  @Override
  public ValueForm form() {
    return new ValueForm.Items(item.form(), single);
  }

  @Override
  public @Nullable String violation(List<T> value) {
    for (T element : value) {
      String violation = item.violation(element);
      if (violation != null) {
        return "a list whose elements are " + violation;
      }
    }
    return null;
  }
}

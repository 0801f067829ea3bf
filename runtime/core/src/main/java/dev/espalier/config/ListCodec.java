package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codec of lists; a record for the reason that {@link Field} is one.
 *
 * @param item the codec of the elements
 * @param single whether a single value stands for a list of one
 */
record ListCodec<T>(Codec<T> item, boolean single) implements Codec<List<T>> {

  @Override
  @SuppressWarnings("unchecked") // the array holds nothing but elements
  public @Nullable List<T> decode(ConfigNode node, Decoding decoding) {
    if (!(node instanceof ListNode list)) {
      if (single) {
        T only = item.decode(node, decoding);
        return only == null ? null : List.of(only);
      }
      decoding.mismatch(node, type());
      return null;
    }
    Object[] values = new Object[list.size()];
    int decoded = 0;
    for (int i = 0; i < values.length; i++) {
      T value = item.decode(list.items().get(i), decoding.at(i));
      if (value != null) {
        values[decoded++] = value;
      }
    }
    return decoded == values.length ? List.of((T[]) values) : null;
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

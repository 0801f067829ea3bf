package dev.espalier.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The codec of enums: a constant is written in lower case and read in any. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {

  private final Class<E> enumClass;

  EnumCodec(Class<E> enumClass) {
    this.enumClass = enumClass;
  }

  @Override
  public @Nullable E decode(ConfigNode node, Decoding decoding) {
    String text = node instanceof ValueNode leaf ? text(leaf) : null;
    if (text == null) {
      decoding.mismatch(node, type());
      return null;
    }
    for (E constant : EnumSet.allOf(enumClass)) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    decoding
        .problems()
        .add(
            Diagnostic.error(
                    "E0107", node.place(), "'%s' cannot be '%s'".formatted(decoding.path(), text))
                .suggest(text, names()));
    return null;
  }

  private static @Nullable String text(ValueNode leaf) {
    return leaf.value() instanceof String text ? text : leaf.isNull() ? null : leaf.typed();
  }

  @Override
  public ConfigNode encode(E value) {
    return ValueNode.of(value.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String type() {
    return String.join(" | ", names());
  }

  @Override
  public ValueForm form() {
    return new ValueForm.OneOf(new ValueForm.Leaf(ValueForm.Kind.STRING), names());
  }

  private List<String> names() {
    return EnumSet.allOf(enumClass).stream()
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}

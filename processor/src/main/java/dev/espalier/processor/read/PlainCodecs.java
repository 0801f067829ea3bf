package dev.espalier.processor.read;

import dev.espalier.config.Codec;
import dev.espalier.config.CodecSource;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Problems;
import dev.espalier.processor.model.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Core's own codecs, so that a literal means at compile time what a config means at run time. */
final class PlainCodecs {

  private PlainCodecs() {}

  /**
   * Returns a node's value.
   *
   * @param path the place that the message names
   * @throws IllegalArgumentException if the node is of another type, in core's words
   */
  static Object decode(ValueType.Plain type, ConfigNode node, ConfigPath path) {
    Problems problems = new Problems();
    Decoding decoding = new Decoding(path, problems, NoCodecs.INSTANCE);
    Object value = codec(type).decode(node, decoding);
    if (value == null) {
      throw new IllegalArgumentException(problems.sorted().get(0).title());
    }
    if (value instanceof Number number && Double.isInfinite(number.doubleValue())) {
      throw new IllegalArgumentException("'%s' cannot be so large a number".formatted(path));
    }
    return value;
  }

  private static Codec<?> codec(ValueType.Plain type) {
    return switch (type) {
      case BYTE -> Codecs.BYTE;
      case SHORT -> Codecs.SHORT;
      case INT -> Codecs.INT;
      case LONG -> Codecs.LONG;
      case FLOAT -> Codecs.FLOAT;
      case DOUBLE -> Codecs.DOUBLE;
      case BOOLEAN -> Codecs.BOOLEAN;
      case CHAR -> Codecs.CHAR;
      case STRING -> Codecs.STRING;
      case PATH -> Codecs.PATH;
      case DURATION -> Codecs.DURATION;
      case NODE -> Codecs.NODE;
    };
  }

  /** A literal of a plain type needs the codec of no other. */
  private enum NoCodecs implements CodecSource {
    INSTANCE;

    @Override
    public <T> @Nullable Codec<T> find(Class<T> type) {
      return null;
    }

    @Override
    public List<String> known() {
      return List.of();
    }
  }
}

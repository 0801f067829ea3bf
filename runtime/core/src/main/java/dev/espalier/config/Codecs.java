package dev.espalier.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The codecs of plain Java types. */
public final class Codecs {

  /** Integers of 8 bits. */
  public static final Codec<Byte> BYTE =
      ValueCodec.of(
          "byte",
          new ValueForm.Between(
              new ValueForm.Leaf(ValueForm.Kind.INT), Byte.MIN_VALUE, Byte.MAX_VALUE),
          NumberCodecs::toByte,
          i -> ValueNode.of((long) i));

  /** Integers of 16 bits. */
  public static final Codec<Short> SHORT =
      ValueCodec.of(
          "short",
          new ValueForm.Between(
              new ValueForm.Leaf(ValueForm.Kind.INT), Short.MIN_VALUE, Short.MAX_VALUE),
          NumberCodecs::toShort,
          i -> ValueNode.of((long) i));

  /** Integers of 32 bits. */
  public static final Codec<Integer> INT =
      ValueCodec.of("int", ValueForm.Kind.INT, NumberCodecs::toInt, i -> ValueNode.of((long) i));

  /** Integers of 64 bits. */
  public static final Codec<Long> LONG =
      ValueCodec.of("int", ValueForm.Kind.LONG, NumberCodecs::toLong, ValueNode::of);

  /** Numbers of 32 bits; an integer in a config will do. */
  public static final Codec<Float> FLOAT =
      ValueCodec.of("float", ValueForm.Kind.REAL, NumberCodecs::toFloat, NumberCodecs::ofFloat);

  /** Numbers of 64 bits; an integer in a config will do. */
  public static final Codec<Double> DOUBLE =
      ValueCodec.of("float", ValueForm.Kind.REAL, NumberCodecs::toDouble, ValueNode::of);

  /** Truth values. */
  public static final Codec<Boolean> BOOLEAN =
      ValueCodec.of(
          "boolean", ValueForm.Kind.BOOLEAN, v -> v instanceof Boolean b ? b : null, ValueNode::of);

  /** Texts of one character. */
  public static final Codec<Character> CHAR =
      ValueCodec.of(
          "character",
          new ValueForm.Matching(new ValueForm.Leaf(ValueForm.Kind.STRING), "[\\s\\S]"),
          v -> v instanceof String s && s.length() == 1 ? s.charAt(0) : null,
          c -> ValueNode.of(c.toString()));

  /** Texts. */
  public static final Codec<String> STRING =
      ValueCodec.of(
          "string", ValueForm.Kind.STRING, v -> v instanceof String s ? s : null, ValueNode::of);

  /** Paths of files and folders, relative ones to the working directory. */
  public static final Codec<Path> PATH =
      ValueCodec.of(
          "path",
          ValueForm.Kind.STRING,
          v -> v instanceof String s ? Path.of(s) : null,
          path -> ValueNode.of(path.toString().replace(path.getFileSystem().getSeparator(), "/")));

  /** Lengths of time: {@code 1h30m}, {@code 250ms}, or as ISO 8601 has them, {@code PT1H30M}. */
  public static final Codec<Duration> DURATION = new DurationCodec();

  /** Any node, left as it is. */
  public static final Codec<ConfigNode> NODE = new NodeCodec();

  private Codecs() {}

  /** Returns the codec of lists and tuples. */
  public static <T> Codec<List<T>> list(Codec<T> item) {
    return new ListCodec<>(item, false);
  }

  /** Returns the codec of lists for which a single value stands for a list of one. */
  public static <T> Codec<List<T>> oneOrMore(Codec<T> item) {
    return new ListCodec<>(item, true);
  }

  /** Returns the codec of lists of which no two elements are equal; their order is kept. */
  public static <T> Codec<Set<T>> set(Codec<T> item) {
    return new SetCodec<>(item);
  }

  /** Returns the codec of maps whose keys are words. */
  public static <T> Codec<Map<String, T>> map(Codec<T> value) {
    return new MapCodec<>(MapKeys.WORDS, value);
  }

  /** Returns the codec of maps whose keys are integers of 32 bits. */
  public static <T> Codec<Map<Integer, T>> intMap(Codec<T> value) {
    return new MapCodec<>(MapKeys.INTEGERS, value);
  }

  /** Returns the codec of an enum; its constants are written in lower case. */
  public static <E extends Enum<E>> Codec<E> ofEnum(Class<E> type) {
    return new EnumCodec<>(type);
  }

  /** Returns a codec that also holds numbers between two limits, both allowed. */
  public static <T extends Number> Codec<T> range(Codec<T> codec, double min, double max) {
    return new LimitedCodec<>(
        codec,
        value -> value.doubleValue() >= min && value.doubleValue() <= max,
        NumberCodecs.interval(min, max),
        new ValueForm.Between(codec.form(), min, max));
  }

  /** Returns a codec that also holds values to a list of them, each as a config prints it. */
  public static <T> Codec<T> oneOf(Codec<T> codec, Collection<String> values) {
    List<String> allowed = List.copyOf(values);
    return new LimitedCodec<>(
        codec,
        value -> allowed.contains(String.valueOf(value)),
        "one of " + String.join(", ", allowed),
        new ValueForm.OneOf(codec.form(), allowed));
  }

  /**
   * Returns a codec that also holds texts to a regular expression.
   *
   * @param regex the expression, which all of the text must match
   */
  public static Codec<String> matching(Codec<String> codec, String regex) {
    return new LimitedCodec<>(
        codec,
        Pattern.compile(regex).asMatchPredicate(),
        "a match of '" + regex + "'",
        new ValueForm.Matching(codec.form(), regex));
  }
}

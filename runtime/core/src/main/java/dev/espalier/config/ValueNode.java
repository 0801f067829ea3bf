package dev.espalier.config;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A leaf: null, a boolean, an integer of any size, a double or a string. */
public final class ValueNode implements ConfigNode {

  private static final int CHARS_PER_NODE = 32;

  private final @Nullable Object value;
  private final Origin origin;
  private final @Nullable String typed;

  private ValueNode(@Nullable Object value, Origin origin) {
    this(value, origin, null);
  }

  private ValueNode(@Nullable Object value, Origin origin, @Nullable String typed) {
    this.value = value;
    this.origin = origin;
    this.typed = typed;
  }

  /** Returns a string node made by a program. */
  public static ValueNode of(String value) {
    return new ValueNode(value, Origin.PROGRAM);
  }

  /** Returns an integer node made by a program. */
  public static ValueNode of(long value) {
    return new ValueNode(value, Origin.PROGRAM);
  }

  /** Returns an integer node made by a program; one that fits 64 bits equals the {@code long}'s. */
  public static ValueNode of(BigInteger value) {
    return new ValueNode(value.bitLength() < Long.SIZE ? value.longValue() : value, Origin.PROGRAM);
  }

  /** Returns a floating-point node made by a program. */
  public static ValueNode of(double value) {
    return new ValueNode(value, Origin.PROGRAM);
  }

  /** Returns a boolean node made by a program. */
  public static ValueNode of(boolean value) {
    return new ValueNode(value, Origin.PROGRAM);
  }

  /** Returns a null node made by a program. */
  public static ValueNode ofNull() {
    return new ValueNode(null, Origin.PROGRAM);
  }

  /**
   * Returns the value: null, {@link Boolean}, {@link Long}, {@link BigInteger} (beyond 64 bits
   * only), {@link Double} or {@link String}.
   */
  public @Nullable Object value() {
    return value;
  }

  /**
   * Returns the text that was typed, where the value is only a guess at what it means; null where
   * the value was written in a language that has types.
   */
  public @Nullable String typed() {
    return typed;
  }

  /**
   * Returns a copy whose value is a guess at what a text means, as on a command line: a parameter
   * that takes a string gets the text.
   */
  public ValueNode asTyped(String text) {
    return new ValueNode(value, origin, text);
  }

  /** Tells whether the value is null. */
  public boolean isNull() {
    return value == null;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public ValueNode withOrigin(Origin newOrigin) {
    return new ValueNode(value, newOrigin, typed);
  }

  @Override
  public long weight() {
    return value instanceof String text ? 1 + text.length() / CHARS_PER_NODE : 1;
  }

  @Override
  public int depth() {
    return 0;
  }

  @Override
  public String kind() {
    if (value == null) {
      return "null";
    } else if (value instanceof Boolean) {
      return "boolean";
    } else if (value instanceof String) {
      return "string";
    }
    return value instanceof Double ? "float" : "int";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueNode that && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** Returns the value as a config would write it. */
  @Override
  public String toString() {
    if (value instanceof Double number) {
      return FloatText.of(number);
    }
    return value instanceof String text
        ? "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"
        : String.valueOf(value);
  }
}

package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type that a config value can have. */
public sealed interface ValueType {

  /** A type that core has a codec for. */
  enum Plain implements ValueType {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BOOLEAN,
    CHAR,
    STRING,
    PATH,
    DURATION,
    NODE;

    /** Tells whether a literal of it is a text, which needs no quotes. */
    public boolean isText() {
      return this == CHAR || this == STRING || this == PATH || this == DURATION;
    }

    /** Tells whether its values are numbers. */
    public boolean isNumber() {
      return switch (this) {
        case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
        default -> false;
      };
    }
  }

  /**
   * An enum.
   *
   * @param name its class
   * @param constants the names of its constants
   */
  record EnumOf(ClassName name, List<String> constants) implements ValueType {
    /** Copies the list. */
    public EnumOf {
      constants = List.copyOf(constants);
    }
  }

  /**
   * A list.
   *
   * @param item the type of its elements
   * @param oneOrMore whether a single value stands for a list of one
   */
  record ListOf(ValueType item, boolean oneOrMore) implements ValueType {}

  /**
   * A set that keeps its order.
   *
   * @param item the type of its elements
   */
  record SetOf(ValueType item) implements ValueType {}

  /**
   * An array, which a config holds as a list.
   *
   * @param item the type of its elements
   * @param primitive whether its elements are Java primitives
   */
  record ArrayOf(ValueType item, boolean primitive) implements ValueType {}

  /**
   * A map.
   *
   * @param key the type of its keys: strings or integers
   * @param value the type of its values
   */
  record MapOf(Plain key, ValueType value) implements ValueType {}

  /**
   * A module that is built before the constructor is called.
   *
   * @param registry where its name is looked up
   */
  record Part(RegistryRef registry) implements ValueType {}

  /**
   * A module that the constructor builds itself.
   *
   * @param registry where its name is looked up
   * @param exact whether the parameter is a {@code ModuleConfig<X>}, not a {@code ModuleConfig<?
   *     extends X>}
   */
  record Later(RegistryRef registry, boolean exact) implements ValueType {}

  /**
   * A record with {@code @ConfigType}, or a sealed interface of such records.
   *
   * @param name its class
   * @param sealed whether it is a sealed interface
   */
  record Structure(ClassName name, boolean sealed) implements ValueType {}

  /** Returns the type of what a list, set, array or map holds; null if this is none of them. */
  default @Nullable ValueType element() {
    if (this instanceof ListOf list) {
      return list.item();
    } else if (this instanceof SetOf set) {
      return set.item();
    } else if (this instanceof ArrayOf array) {
      return array.item();
    }
    return this instanceof MapOf map ? map.value() : null;
  }

  /** Returns the type of the single values in lists, sets, arrays and maps of any depth. */
  default ValueType leaf() {
    ValueType element = element();
    return element == null ? this : element.leaf();
  }

  /** Tells whether it is a module, built or not. */
  default boolean isModule() {
    return this instanceof Part || this instanceof Later;
  }

  /** Tells whether it is or holds modules that are built before the constructor is called. */
  default boolean isBuilt() {
    return leaf() instanceof Part;
  }
}

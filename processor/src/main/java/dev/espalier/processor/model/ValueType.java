package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A type that a config value can have. */
public sealed interface ValueType {

  /** A type that core has a codec for. */
  enum Plain implements ValueType {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BOOLEAN,
    STRING,
    PATH,
    NODE
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
   * A map whose keys are strings.
   *
   * @param value the type of its values
   */
  record MapOf(ValueType value) implements ValueType {}

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
   * A record with {@code @ConfigType}.
   *
   * @param name its class
   */
  record Structure(ClassName name) implements ValueType {}
}

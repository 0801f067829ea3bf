package dev.espalier.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a constructor or method is called with. */
public sealed interface Argument {

  /** Returns the name of the parameter in Java. */
  String name();

  /**
   * A value that a config gives.
   *
   * @param name the name in Java
   * @param key the key in a config
   * @param doc what the Javadoc says of it; may be empty
   * @param type the type of its values
   * @param shape how the parameter holds a value
   * @param defaultValue the default; null if there is none
   * @param limit what is allowed of the type's values
   * @param history its former keys and its replacement
   * @param sites where its parts stand in the code
   */
  record Field(
      String name,
      String key,
      String doc,
      ValueType type,
      Shape shape,
      @Nullable Constant defaultValue,
      Limit limit,
      History history,
      Sites sites)
      implements Argument {

    /** Tells whether a config must give it. */
    public boolean isRequired() {
      return defaultValue == null && !mayBeNull();
    }

    /** Tells whether it may be absent without a default. */
    public boolean mayBeNull() {
      return shape == Shape.NULLABLE || shape == Shape.OPTIONAL;
    }
  }

  /**
   * What became of a parameter since earlier versions.
   *
   * @param formerKeys the keys that it had
   * @param replacement the key to set in its place; empty if there is none, null if it is not
   *     deprecated
   */
  record History(List<String> formerKeys, @Nullable String replacement) {
    /** Copies the list. */
    public History {
      formerKeys = List.copyOf(formerKeys);
    }
  }

  /**
   * Where the parts of a parameter stand in the code.
   *
   * @param parameter the parameter
   * @param key what its key comes from
   * @param defaultValue its default, or the parameter
   * @param formerKeys its former keys
   * @param replacement what names its replacement, or the parameter
   */
  record Sites(
      Site parameter, Site key, Site defaultValue, List<Site> formerKeys, Site replacement) {
    /** Copies the list. */
    public Sites {
      formerKeys = List.copyOf(formerKeys);
    }
  }

  /** How a parameter holds a value. */
  enum Shape {
    /** As a Java primitive. */
    PRIMITIVE,
    /** As an object. */
    OBJECT,
    /** As an object or null. */
    NULLABLE,
    /** As an {@link java.util.Optional}. */
    OPTIONAL
  }

  /**
   * A value that the program gives.
   *
   * @param name the name in Java
   * @param type its class
   * @param contextName the word that tells it from others of its class; may be empty
   * @param shape how the parameter holds a value
   */
  record Given(String name, TypeName type, String contextName, Shape shape) implements Argument {}

  /**
   * The build context itself.
   *
   * @param name the name in Java
   */
  record Context(String name) implements Argument {}
}

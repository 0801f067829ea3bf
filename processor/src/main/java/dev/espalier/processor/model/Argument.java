package dev.espalier.processor.model;

import com.palantir.javapoet.TypeName;
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
   * @param site where its key comes from
   * @param defaultSite where its default stands
   */
  record Field(
      String name,
      String key,
      String doc,
      ValueType type,
      Shape shape,
      @Nullable Constant defaultValue,
      Limit limit,
      Site site,
      Site defaultSite)
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

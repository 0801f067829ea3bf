package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter as deprecated, and names the key to set in its place.
 *
 * <p>A config that sets the parameter gets a warning, which names the other key. Where there is no
 * other, {@link Deprecated} does; javac, though, warns of it on a parameter.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Replacement {

  /** Returns the key of another parameter, in {@code snake_case}. */
  String value();
}

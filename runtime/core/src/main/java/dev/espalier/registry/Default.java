package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a parameter the value it takes when a config leaves it out.
 *
 * <p>The text is a JSON literal, or a bare word for strings and enums, and is typed by the
 * parameter: {@code "3"}, {@code "0.1"}, {@code "[1, 2]"}, {@code "linear"}. A text that does not
 * fit the parameter is a compile error.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Default {

  /** Returns the literal. */
  String value();
}

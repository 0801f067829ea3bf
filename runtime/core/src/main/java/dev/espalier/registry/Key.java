package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the config key of a parameter where the {@code snake_case} form of its Java name is not the
 * one wanted, for instance because the key is a Java keyword.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Key {

  /** Returns the key, in {@code snake_case}. */
  String value();
}

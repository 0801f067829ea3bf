package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the keys that a parameter had in earlier versions.
 *
 * <p>A config may still use them; it gets a warning that names the new key.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface FormerKey {

  /** Returns the former keys, in {@code snake_case}. */
  String[] value();
}

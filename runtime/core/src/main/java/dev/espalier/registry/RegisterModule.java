package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class or a static method something a config can name.
 *
 * <p>The processor reads the constructor's (or method's) parameters and writes a typed config
 * record with a builder, a decoder that reports every problem at once, and a {@code build} that
 * makes the call itself; nothing is looked up by reflection.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface RegisterModule {

  /**
   * Returns the registry's product type; by default the one registry product that the class
   * implements or the method returns.
   */
  Class<?> registry() default void.class;

  /** Returns the names a config may use; by default the simple name of the class or method. */
  String[] name() default {};
}

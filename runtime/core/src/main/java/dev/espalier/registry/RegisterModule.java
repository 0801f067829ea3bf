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

  /** Returns names of the past: a config may use them, and is told the first of the others. */
  String[] deprecatedNames() default {};

  /**
   * Returns the scope of the names, such as {@code pose}; by default that of the {@link
   * ModuleLibrary} which the package lies in, and the root where it lies in none. Another library's
   * scope serves to replace a module of it.
   */
  String scope() default "";

  /**
   * Tells whether the module replaces one of another jar that has its name and scope. One alone may
   * do so, since the order of a class path is chance.
   */
  boolean force() default false;
}

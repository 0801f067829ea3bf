package dev.espalier.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells other compilations which names one registered, so that a clash is a compile error.
 *
 * <p>The processor puts it on an interface of the package {@code dev.espalier.index}, which no
 * program uses. A compilation in a named module has none, since two modules may not share a
 * package.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface RegisteredNames {

  /** Returns where the names come from, for messages. */
  String origin();

  /**
   * Returns the names. Each text has, with blanks between: the registry's product, the name with
   * its scope, the class or method, and {@code force} if it is by force.
   */
  String[] value();
}

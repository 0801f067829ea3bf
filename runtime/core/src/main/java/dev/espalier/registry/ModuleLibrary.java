package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as the root of a module library.
 *
 * <p>The library's scope qualifies its names across jars ({@code pose.ResNet}), and the processor
 * writes one class into the package with a Kotlin-style function for each module.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface ModuleLibrary {

  /**
   * Returns the scope: lower-case identifiers with dots between. {@code pose.hand} is a child of
   * {@code pose}, whichever jar that comes from: what it names without a scope is looked for in
   * itself, in its parents, and in the root.
   */
  String scope();
}

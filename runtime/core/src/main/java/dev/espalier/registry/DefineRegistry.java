package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a registry whose product is the annotated type.
 *
 * <p>Every {@link RegisterModule module} that is assignable to the type joins the registry, and a
 * configuration field of type {@link ModuleConfig ModuleConfig&lt;ThatType&gt;} accepts exactly its
 * names.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface DefineRegistry {

  /** Returns the registry's name as people say it, such as {@code backbone}. */
  String value();

  /**
   * Returns the key whose value names the module in a config map; {@code type} unless the field has
   * a word of its own, such as {@code policy} for learning-rate schedules.
   */
  String discriminator() default "type";
}

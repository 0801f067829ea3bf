package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a registry's product that makes one of several: where a config gives a
 * list in the place of a module, each is built, and the method is called with all of them.
 *
 * <p>It takes a {@code List} of the product and returns the product.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Combine {}

package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a registry's product that builds what configs name, in place of {@link
 * ModuleConfig#build}: a {@link BuildFunction}.
 *
 * <p>It takes a {@code ModuleConfig} of the product and a {@code BuildContext}, and returns the
 * product.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BuildWith {}

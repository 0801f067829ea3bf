package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a registry's product that gives every module keys besides its own: a
 * config may write them in the map of any module.
 *
 * <p>It takes a built module and a {@link ConfigType} record with the keys, each of which has a
 * default or may be absent, and returns the product. It is called where a config gives one of the
 * keys. A module that has a parameter of the same name keeps it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ShareKeys {}

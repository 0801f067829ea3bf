package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record, or a sealed interface of such records, a structure that a config map decodes
 * into.
 *
 * <p>The processor writes {@code <Record>Codec}, which reads and writes the map, and {@code
 * <Record>Builder}. In a map for a sealed interface {@code type} says which record is meant.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConfigType {}

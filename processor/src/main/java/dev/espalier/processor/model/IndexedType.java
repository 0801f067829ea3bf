package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * What a compilation's index holds of a config type.
 *
 * @param type the record
 * @param binaryName the name that its class has at run time
 * @param site the record
 */
public record IndexedType(ClassName type, String binaryName, Site site) {}

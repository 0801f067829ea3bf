package dev.espalier.processor.model;

/**
 * A name that another compilation registered, whose classes this one can see.
 *
 * @param entry the registry's product and the name with its scope
 * @param source the class or method
 * @param forced whether it replaces others
 * @param origin where it comes from, for messages
 */
public record ForeignName(String entry, String source, boolean forced, String origin) {

  /** The package in which each compilation leaves a type that tells its names. */
  public static final String PACKAGE = "dev.espalier.index";
}

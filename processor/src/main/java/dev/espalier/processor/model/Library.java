package dev.espalier.processor.model;

/**
 * A package with {@code @ModuleLibrary}.
 *
 * @param packageName the package
 * @param scope the library's scope
 * @param site the annotation
 */
public record Library(String packageName, String scope, Site site) {

  /** Tells whether a package is this one or lies beneath it. */
  public boolean holds(String otherPackage) {
    return otherPackage.equals(packageName) || otherPackage.startsWith(packageName + ".");
  }
}

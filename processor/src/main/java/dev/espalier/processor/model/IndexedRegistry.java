package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * What a compilation's index holds of a registry that it defines.
 *
 * @param registry the registry
 * @param combiner the product's method that makes one of several; null if it has none
 * @param buildFunction the product's method that builds modules; null if it has none
 * @param sharedKeys the product's method that gives modules more keys; null if it has none
 */
public record IndexedRegistry(
    RegistryRef registry,
    @Nullable String combiner,
    @Nullable String buildFunction,
    @Nullable SharedKeys sharedKeys) {

  /**
   * The method that gives modules more keys.
   *
   * @param method its name
   * @param keys the record of the keys
   */
  public record SharedKeys(String method, ClassName keys) {}

  /** Returns the type that all modules are. */
  public ClassName product() {
    return registry.product();
  }
}

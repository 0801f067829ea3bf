package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * What a compilation's index holds of a registry that it defines.
 *
 * @param registry the registry
 * @param combiner the product's method that makes one of several; null if it has none
 * @param buildFunction the product's method that builds modules; null if it has none
 */
public record IndexedRegistry(
    RegistryRef registry, @Nullable String combiner, @Nullable String buildFunction) {

  /** Returns the type that all modules are. */
  public ClassName product() {
    return registry.product();
  }
}

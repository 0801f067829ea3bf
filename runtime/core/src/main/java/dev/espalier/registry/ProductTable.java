package dev.espalier.registry;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Registries by product, never changed. A decoder asks for each module that a config names, and a
 * program has a handful of registries: so a look along an array is faster than any hash.
 */
final class ProductTable {

  private final Class<?>[] products;
  private final Registry<?>[] registries;

  ProductTable(Collection<Registry<?>> registries) {
    this.registries = registries.toArray(new Registry<?>[0]);
    this.products = registries.stream().map(Registry::product).toArray(Class<?>[]::new);
  }

  /** Returns the registry of a product, or null if there is none. */
  @SuppressWarnings("unchecked") // the product says what type the registry is of
  <T> @Nullable Registry<T> find(Class<T> product) {
    for (int i = 0; i < products.length; i++) {
      if (products[i] == product) {
        return (Registry<T>) registries[i];
      }
    }
    return null;
  }
}

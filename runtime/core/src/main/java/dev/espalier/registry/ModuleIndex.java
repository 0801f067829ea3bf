package dev.espalier.registry;

import dev.espalier.config.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one compilation registered; found through the service loader.
 *
 * <p>The processor writes the implementations. This is the only dynamic step between a config and
 * its objects.
 */
public interface ModuleIndex {

  /** Returns where the compilation's names come from, for messages: a scope or a package. */
  String origin();

  /** Returns the registries that the compilation defines. */
  List<RegistryDefinition<?>> registries();

  /** Returns the modules that the compilation registers, one table a registry. */
  List<ModuleTable<?>> tables();

  /** Returns the config types of the compilation. */
  List<Class<?>> configTypes();

  /** Returns the codec of one of the compilation's config types, or null if the type is not one. */
  @Nullable Codec<?> codec(Class<?> type);
}

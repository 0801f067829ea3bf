package dev.espalier.registry;

import dev.espalier.config.CodecSource;

/** Lets a config find the registries of its class path. */
public final class RegistriesProvider implements CodecSource.Provider {

  /** Creates the provider; the service loader calls this. */
  public RegistriesProvider() {}

  @Override
  public CodecSource load(ClassLoader loader) {
    return Registries.load(loader);
  }
}

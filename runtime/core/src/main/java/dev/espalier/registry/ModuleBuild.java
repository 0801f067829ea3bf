package dev.espalier.registry;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of a generated {@link ModuleConfig#build}: makes the parts, finds what the program
 * supplies, and says where a failure happened.
 *
 * <p>A failure deep inside names the part that failed, by its path: {@code keypoint_head
 * (HeatmapHead): in_channels must be positive}.
 */
public final class ModuleBuild {

  private final String module;
  private final BuildContext context;

  private ModuleBuild(String module, BuildContext context) {
    this.module = module;
    this.context = context;
  }

  /**
   * A call of a constructor or method.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Maker<T> {

    /**
     * Makes the object.
     *
     * @throws Exception if the constructor or method does
     */
    T make() throws Exception;
  }

  /** Begins to build a module. */
  public static ModuleBuild of(Schema schema, BuildContext context) {
    return new ModuleBuild(schema.name(), context);
  }

  /**
   * Returns the module's object.
   *
   * @throws BuildException if the call fails, with its failure as the cause
   */
  public <T> T make(Maker<T> maker) {
    try {
      return maker.make();
    } catch (Exception e) {
      throw failure(module, e);
    }
  }

  /** Returns what to throw where the call of a module's constructor or method fails. */
  public static BuildException failure(Schema schema, Exception cause) {
    return failure(schema.name(), cause);
  }

  private static BuildException failure(String module, Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return cause instanceof BuildException inside
        ? inside.leaving(module)
        : BuildException.of(module, cause);
  }

  /** Returns a part that the constructor takes built. */
  public <T> T part(String key, ModuleConfig<? extends T> config) {
    return Parts.<T>build(() -> ConfigPath.ROOT.then(key), config, context);
  }

  /** Returns a part that the constructor takes built, or null if the config has none. */
  public <T> @Nullable T partOrNull(String key, @Nullable ModuleConfig<? extends T> config) {
    return config == null ? null : this.<T>part(key, config);
  }

  /** Returns parts that the constructor takes built, in order. */
  public <T> List<T> parts(String key, List<? extends ModuleConfig<? extends T>> configs) {
    return Parts.<T>buildAll(() -> ConfigPath.ROOT.then(key), configs, context);
  }

  /** Returns parts that the constructor takes built, or null if the config has none. */
  public <T> @Nullable List<T> partsOrNull(
      String key, @Nullable List<? extends ModuleConfig<? extends T>> configs) {
    return configs == null ? null : this.<T>parts(key, configs);
  }

  /** Returns parts that the constructor takes built, as a set that keeps their order. */
  public <T> Set<T> parts(String key, Set<? extends ModuleConfig<? extends T>> configs) {
    return Copies.set(this.<T>parts(key, new ArrayList<>(configs)));
  }

  /** Returns parts that the constructor takes built, or null if the config has none. */
  public <T> @Nullable Set<T> partsOrNull(
      String key, @Nullable Set<? extends ModuleConfig<? extends T>> configs) {
    return configs == null ? null : this.<T>parts(key, configs);
  }

  /** Returns named parts that the constructor takes built, in order. */
  public <K, T> Map<K, T> parts(String key, Map<K, ? extends ModuleConfig<? extends T>> configs) {
    Map<K, T> parts = new LinkedHashMap<>();
    configs.forEach(
        (name, config) ->
            parts.put(
                name,
                Parts.<T>build(
                    () -> ConfigPath.ROOT.then(key).then(String.valueOf(name)), config, context)));
    return Copies.map(parts);
  }

  /** Returns named parts that the constructor takes built, or null if the config has none. */
  public <K, T> @Nullable Map<K, T> partsOrNull(
      String key, @Nullable Map<K, ? extends ModuleConfig<? extends T>> configs) {
    return configs == null ? null : this.<K, T>parts(key, configs);
  }

  /**
   * Returns what the program supplies for a parameter.
   *
   * @param parameter the parameter, for the message
   * @throws BuildException if the context lacks it
   */
  public <T> T given(String parameter, ContextKey<T> key) {
    try {
      return context.get(key);
    } catch (BuildException e) {
      throw new BuildException("parameter '%s': %s".formatted(parameter, e.getMessage()), e);
    }
  }

  /** Returns what the program supplies, or null if the context lacks it. */
  public <T> @Nullable T givenOrNull(ContextKey<T> key) {
    return context.find(key);
  }
}

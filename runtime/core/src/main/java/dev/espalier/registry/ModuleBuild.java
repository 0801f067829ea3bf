package dev.espalier.registry;

import dev.espalier.config.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a generated {@link ModuleConfig#build}: makes the parts, finds what the program
 * supplies, and says where a failure happened.
 *
 * <p>A failure deep inside reads from the outside in: {@code TopDown: keypoint_head: HeatmapHead:
 * in_channels must be positive}.
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw inside(module, e);
    } catch (Exception e) {
      throw inside(module, e);
    }
  }

  /** Returns a part that the constructor takes built. */
  public <T> T part(String key, ModuleConfig<? extends T> config) {
    try {
      return config.build(context);
    } catch (BuildException e) {
      throw inside(key, e);
    }
  }

  /** Returns a part that the constructor takes built, or null if the config has none. */
  public <T> @Nullable T partOrNull(String key, @Nullable ModuleConfig<? extends T> config) {
    return config == null ? null : this.<T>part(key, config);
  }

  /** Returns parts that the constructor takes built, in order. */
  public <T> List<T> parts(String key, List<? extends ModuleConfig<? extends T>> configs) {
    List<T> parts = new ArrayList<>(configs.size());
    for (int i = 0; i < configs.size(); i++) {
      parts.add(this.<T>part(key + "[" + i + "]", configs.get(i)));
    }
    return List.copyOf(parts);
  }

  /** Returns parts that the constructor takes built, or null if the config has none. */
  public <T> @Nullable List<T> partsOrNull(
      String key, @Nullable List<? extends ModuleConfig<? extends T>> configs) {
    return configs == null ? null : this.<T>parts(key, configs);
  }

  /** Returns named parts that the constructor takes built, in order. */
  public <T> Map<String, T> parts(
      String key, Map<String, ? extends ModuleConfig<? extends T>> configs) {
    Map<String, T> parts = new LinkedHashMap<>();
    configs.forEach((name, config) -> parts.put(name, this.<T>part(key + "." + name, config)));
    return Copies.map(parts);
  }

  /** Returns named parts that the constructor takes built, or null if the config has none. */
  public <T> @Nullable Map<String, T> partsOrNull(
      String key, @Nullable Map<String, ? extends ModuleConfig<? extends T>> configs) {
    return configs == null ? null : this.<T>parts(key, configs);
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

  /** Wraps a failure once more, keeping the failure that began it as the only cause. */
  private static BuildException inside(String where, Exception e) {
    Throwable cause = e instanceof BuildException ? e.getCause() : null;
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new BuildException(where + ": " + message, cause == null ? e : cause);
  }
}

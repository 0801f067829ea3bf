package dev.espalier.registry;

import dev.espalier.config.ConfigPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program gives to the modules it builds: an immutable, typed map.
 *
 * <p>Parameters marked {@link FromContext} are filled from it. A module passes to its children what
 * they need by building them with a larger context: {@code norm.build(context.with(CHANNELS, 64))}.
 */
public final class BuildContext {

  private static final BuildContext EMPTY = new BuildContext(Map.of());

  private final Map<ContextKey<?>, Object> entries;

  private BuildContext(Map<ContextKey<?>, Object> entries) {
    this.entries = entries;
  }

  /** Returns the context without entries. */
  public static BuildContext empty() {
    return EMPTY;
  }

  /** Returns a copy with one more entry; an entry of the same key is replaced. */
  public <T> BuildContext with(ContextKey<T> key, T value) {
    Map<ContextKey<?>, Object> copy = new HashMap<>(entries);
    copy.put(key, value);
    return new BuildContext(copy);
  }

  /** Returns a copy with one more entry, keyed by its class alone. */
  public <T> BuildContext with(Class<T> type, T value) {
    return with(ContextKey.of(type), value);
  }

  /** Returns an entry, or null if there is none. */
  public <T> @Nullable T find(ContextKey<T> key) {
    Object value = entries.get(key);
    return value == null ? null : key.type().cast(value);
  }

  /**
   * Returns an entry.
   *
   * @throws BuildException if there is none, naming the key and the entries there are
   */
  public <T> T get(ContextKey<T> key) {
    T value = find(key);
    if (value == null) {
      throw new BuildException(
          "the build context has no "
              + key
              + "; it has "
              + entries.keySet().stream().map(ContextKey::toString).sorted().toList());
    }
    return value;
  }

  /**
   * Returns the entry that is keyed by its class alone.
   *
   * @throws BuildException if there is none
   */
  public <T> T get(Class<T> type) {
    return get(ContextKey.of(type));
  }

  /**
   * Returns the object of a config, so that a failure says where the config stands: {@code
   * context.build("backbone", backbone)} in a constructor that builds a part itself.
   *
   * @param path where the config stands in that of the module being built, or in the whole config
   * @throws BuildException if it cannot be built
   */
  public <T> T build(String path, ModuleConfig<? extends T> config) {
    ConfigPath part = ConfigPath.parse(path);
    return Parts.<T>build(() -> part, config, this);
  }

  /**
   * Returns the objects of a list of configs, in order, as {@link #build} does.
   *
   * @param path where the list stands
   * @throws BuildException if one of them cannot be built
   */
  public <T> List<T> buildAll(String path, List<? extends ModuleConfig<? extends T>> configs) {
    ConfigPath list = ConfigPath.parse(path);
    return Parts.<T>buildAll(() -> list, configs, this);
  }
}

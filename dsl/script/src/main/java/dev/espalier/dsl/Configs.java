package dev.espalier.dsl;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.override.Overrides;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads configs from files.
 *
 * <p>A file in Groovy's syntax is read and evaluated by this library alone: it can compute values,
 * and neither runs code nor touches anything outside. Its bases ({@code _base_}) are loaded
 * relative to it, merged, and laid under what it sets itself.
 */
public final class Configs {

  private Configs() {}

  /** Tells whether a file's name is that of a config: it ends in a known extension. */
  public static boolean isConfig(Path file) {
    return ConfigFile.isNamedSo(file.toString());
  }

  /**
   * Loads a config file with its bases.
   *
   * @throws ConfigException if anything is wrong, with every problem found
   */
  public static Config load(Path file) {
    return load(file, LoadOptions.DEFAULT);
  }

  /**
   * Loads a config file with its bases, and applies overrides.
   *
   * @throws ConfigException if anything is wrong, with every problem found
   */
  public static Config load(Path file, LoadOptions options) {
    Problems problems = new Problems();
    Loader loader = new Loader(options, problems);
    ConfigFile given = ConfigFile.of(file);
    return finish(given, loader.load(given, null), loader, options, problems);
  }

  /**
   * Evaluates a text as if it stood in a file; its bases are relative to the folder of the source's
   * name.
   *
   * @param source the text, and the name of the file that it stands for
   * @throws ConfigException if anything is wrong, with every problem found
   */
  public static Config parse(Source source, LoadOptions options) {
    Problems problems = new Problems();
    Loader loader = new Loader(options, problems);
    ConfigFile given = ConfigFile.of(Path.of(source.name()));
    Source text = new Source(source.name(), FileReader.normalized(source.text()));
    return finish(given, loader.evaluate(given, text), loader, options, problems);
  }

  /**
   * Loads a config and returns the variants that its files select.
   *
   * @throws ConfigException if anything is wrong, with every problem found
   */
  public static List<Choice> choices(Path file, LoadOptions options) {
    Problems problems = new Problems();
    Loader loader = new Loader(options, problems);
    ConfigFile given = ConfigFile.of(file);
    finish(given, loader.load(given, null), loader, options, problems);
    return List.copyOf(loader.choices().made());
  }

  static Config finish(
      ConfigFile given,
      @Nullable LoadedFile loaded,
      Loader loader,
      LoadOptions options,
      Problems problems) {
    loader.choices().checkAsked(problems);
    problems.throwIfErrors();
    if (loaded == null) {
      throw new IllegalStateException("loading failed without saying why");
    }
    MapNode root = Overrides.apply(loaded.root(), options.overrides(), loaded.uses(), problems);
    problems.throwIfErrors();
    return Config.loaded(
            given.name(), root, loader.sources(), loaded.uses().keySet(), problems.warnings())
        .withEnvironment(loader.environment())
        .withLineage(loader.lineage().of(loaded.source()));
  }
}

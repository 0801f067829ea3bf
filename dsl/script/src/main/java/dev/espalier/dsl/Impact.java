package dev.espalier.dsl;

import dev.espalier.config.Change;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Problems;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells which configs depend on one value of a file, and where: each is loaded once as it is and
 * once with another value of the same type there.
 */
public final class Impact {

  private final ConfigFile file;
  private final ConfigPath path;
  private final LoadOptions options;

  /** How one config depends on the value. */
  public sealed interface Result {}

  /** The config does not load the file, or the file has no such value. */
  public record Unrelated() implements Result {}

  /**
   * The config changes.
   *
   * @param changes where, and to what for the other value; empty if the config overrides it
   */
  public record Changed(List<Change> changes) implements Result {

    /** Copies the list. */
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The config cannot be loaded with the other value, so something computes with it.
   *
   * @param problem what is wrong then
   */
  public record Broken(ConfigException problem) implements Result {}

  /**
   * Asks for a value.
   *
   * @param file the file that may set it
   * @param path where it stands in that file's tree
   */
  public Impact(Path file, ConfigPath path, LoadOptions options) {
    this.file = ConfigFile.of(file);
    this.path = path;
    this.options = options;
  }

  /**
   * Returns how a config depends on the value.
   *
   * @param before the config as it is, loaded with the same options
   */
  public Result on(Config before) {
    Probe probe = new Probe(file, path);
    try {
      Problems problems = new Problems();
      Loader loader = new Loader(options, problems, probe);
      ConfigFile given = ConfigFile.of(Path.of(before.name()));
      Config after = Configs.finish(given, loader.load(given, null), loader, options, problems);
      return probe.hasHappened() ? new Changed(before.diff(after)) : new Unrelated();
    } catch (ConfigException e) {
      return new Broken(e);
    }
  }
}

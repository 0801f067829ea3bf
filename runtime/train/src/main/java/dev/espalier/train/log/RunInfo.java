package dev.espalier.train.log;

import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.train.hook.Run;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a logger is told of a run when it begins or goes on.
 *
 * @param name the run's name, mmcv's {@code exp_name}
 * @param seed the run's seed
 * @param text the config as text; empty if the program gave none
 * @param settings the config as a tree, defaults filled in
 * @param versions the version of each program that matters, by name
 * @param workDir the folder of everything that the run writes
 * @param timestamp when the run began, as its log files are called
 * @param step the number of iterations completed already; above 0 for a run that goes on
 */
public record RunInfo(
    String name,
    long seed,
    String text,
    MapNode settings,
    Map<String, String> versions,
    Path workDir,
    String timestamp,
    long step) {

  /** Copies the map, sorting it by name. */
  public RunInfo {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** Returns what there is to tell of a run as it stands. */
  public static RunInfo of(Run run, String name, MapNode settings) {
    return new RunInfo(
        name,
        run.recorder().seed(),
        run.recorder().config(),
        settings,
        run.recorder().versions(),
        run.workDir(),
        run.timestamp(),
        run.state().iter());
  }

  /** Returns a digest of what the config says, as {@code espalier hash} prints it. */
  public String configHash() {
    return Config.of(settings).contentHash();
  }
}

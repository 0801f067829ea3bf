package dev.espalier.train;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.train.checkpoint.NameTemplate;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code checkpoint_config}.
 *
 * @param interval the number of epochs or iterations between two checkpoints; below 1 for none but
 *     the last; where it is left out 1 epoch, and none but the last by iterations
 * @param maxKeepCkpts the number of checkpoints to keep; below 1 for all
 * @param byEpoch whether {@code interval} counts epochs; else iterations; where left out, as the
 *     run is counted
 * @param saveLast whether to save at the end of the run, whatever the interval
 * @param saveOptimizer whether checkpoints hold the optimizer's state; without it they are smaller,
 *     and no run can go on from them
 * @param outDir a folder in which checkpoints get one of the work dir's name; the work dir itself
 *     where it is left out
 * @param filenameTmpl how checkpoints are called, with <code>{}</code> in place of the number;
 *     <code>epoch_{}</code> or <code>iter_{}</code> where it is left out
 */
@ConfigType
public record CheckpointConfig(
    @Nullable Integer interval,
    @Default("-1") int maxKeepCkpts,
    @Nullable Boolean byEpoch,
    @Default("true") boolean saveLast,
    @Default("true") boolean saveOptimizer,
    @Nullable Path outDir,
    @Nullable String filenameTmpl) {

  /**
   * Checks the template.
   *
   * @throws IllegalArgumentException if it cannot name files, saying why
   */
  public CheckpointConfig {
    String complaint = namesFiles(filenameTmpl);
    if (complaint != null) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** Creates the config of a run that saves as it is counted. */
  public CheckpointConfig(int interval, int maxKeepCkpts) {
    this(interval, maxKeepCkpts, null, true);
  }

  /** Creates the config of complete checkpoints in the work dir. */
  public CheckpointConfig(
      @Nullable Integer interval, int maxKeepCkpts, @Nullable Boolean byEpoch, boolean saveLast) {
    this(interval, maxKeepCkpts, byEpoch, saveLast, true, null, null);
  }

  @Check
  static @Nullable String namesFiles(@Nullable String filenameTmpl) {
    return filenameTmpl == null ? null : NameTemplate.complaint(filenameTmpl);
  }

  /** Returns how checkpoints are called that come by epochs or by iterations. */
  NameTemplate names(boolean epochs) {
    return filenameTmpl == null
        ? NameTemplate.ofStem(epochs ? "epoch" : "iter")
        : NameTemplate.parse(filenameTmpl);
  }

  /** Returns the folder of the checkpoints of a run. */
  public Path folder(Path workDir) {
    Path name = workDir.toAbsolutePath().normalize().getFileName();
    return outDir == null || name == null ? workDir : outDir.resolve(name);
  }
}

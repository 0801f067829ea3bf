package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.hook.CheckpointRecorder;
import dev.espalier.train.hook.HookChain;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of differences between a checkpoint and the run that goes on from it. */
class ResumeDifferencesTest {

  private static final String BREAKS =
      "  so the run does not end as if it had never stopped:\n    ";

  private static CheckpointOrigin origin(MapNode settings, int items) {
    return new CheckpointOrigin(settings, List.of(), items, items, null);
  }

  private static MapNode setting(String path, String value) {
    MapNode node = MapNode.empty();
    int dot = path.indexOf('.');
    return dot < 0
        ? node.with(path, ValueNode.of(value))
        : node.with(path.substring(0, dot), setting(path.substring(dot + 1), value));
  }

  private static String differences(
      CheckpointOrigin before, long seed, Map<String, String> versions, CheckpointOrigin now) {
    return ResumeCheck.between(
            CheckpointMeta.at(1, 8).withSeed(3).withVersions(Map.of("djl", "1")).withOrigin(before),
            new CheckpointRecorder(seed, "", versions, new HookChain(List.of()).states(), now))
        .toString();
  }

  private static String ofSetting(String path) {
    return differences(
        origin(setting(path, "a"), 8), 3, Map.of("djl", "1"), origin(setting(path, "b"), 8));
  }

  private static String ofItems(int before, int now) {
    return differences(
        origin(MapNode.empty(), before), 3, Map.of("djl", "1"), origin(MapNode.empty(), now));
  }

  private static String ofPrograms(Map<String, String> now) {
    return differences(CheckpointOrigin.UNKNOWN, 3, now, CheckpointOrigin.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load_from",
        "load_options.strict",
        "resume_from",
        "auto_resume",
        "load_options.rules.a"
      })
  void howARunBeginsIsNoDifference(String path) {
    assertThat(ofSetting(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "total_epochs, a run of another length",
    "runner.max_epochs, a run of another length",
    "runner.max_iters, a run of another length",
    "runner.max_iters_of_another, so the run does not end",
    "runner.type, so the run does not end",
    "optimizer.lr, of no effect",
    "optimizer.lr_decay, so the run does not end",
    "work_dir, which changes no weights",
    "log_level, which changes no weights",
    "log_config.interval, which changes no weights",
    "checkpoint_config.interval, which changes no weights",
    "evaluation.interval, which changes no weights",
    "engine.cache_dir, which changes no weights",
    "engine.device, so the run does not end",
    "data.workers_per_gpu, which changes no weights",
    "data.train_dataloader.workers_per_gpu, which changes no weights",
    "data.train_dataloader.prefetch_factor, which changes no weights",
    "data.train_dataloader.drop_last, so the run does not end",
    "data.samples_per_gpu, so the run does not end",
    "data.val.size, which changes no weights",
    "data.val_dataloader.samples_per_gpu, which changes no weights",
    "data.test.size, which changes no weights",
    "data.train.size, so the run does not end",
    "data.value, so the run does not end",
    "custom_hooks.work_dir, so the run does not end"
  })
  void eachSettingHasItsEffect(String path, String effect) {
    assertThat(ofSetting(path))
        .startsWith("  " + effect)
        .contains("    " + path + ": ")
        .hasLineCount(2);
  }

  @Test
  void moreItemsAndFewerAreDifferences() {
    assertThat(ofItems(8, 9)).isEqualTo(BREAKS + "items of data.train: 8 -> 9");
    assertThat(ofItems(9, 8)).isEqualTo(BREAKS + "items of data.train: 9 -> 8");
    assertThat(ofItems(0, 8)).as("an old checkpoint does not tell").isEmpty();
  }

  @Test
  void otherProgramsAreDifferences() {
    assertThat(ofPrograms(Map.of("djl", "1", "java", "17")))
        .as("it did not tell of Java")
        .isEmpty();
    assertThat(ofPrograms(Map.of("djl", "2"))).isEqualTo(BREAKS + "version of djl: 1 -> 2");
    assertThat(ofPrograms(Map.of())).isEqualTo(BREAKS + "version of djl: 1 -> nothing");
  }

  @Test
  void aCheckpointWithoutItsSettingsStillTellsTheSeed() {
    assertThat(
            differences(
                CheckpointOrigin.UNKNOWN, 4, Map.of("djl", "1"), origin(setting("seed", "4"), 8)))
        .isEqualTo(BREAKS + "seed: 3 -> 4");
  }
}

package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.hook.ema.EmaHookConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

/** Runs of sixteen iterations with a moving average, each in a folder of its name. */
abstract class EmaFixture {

  @TempDir Path folder;

  static TrainConfig config(LoopKind kind, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.evaluation(
              e ->
                  e.metric(List.of(PointErrorConfig.of(m -> {})))
                      .byEpoch(false)
                      .interval(3)
                      .saveBest(List.of("acc")));
          changes.accept(c);
        });
  }

  static Consumer<TrainConfigBuilder> ema(Consumer<EmaHookConfig.Builder> keys) {
    return c -> c.customHooks(List.of(EmaHookConfig.of(keys)));
  }

  RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  static Map<String, HostTensor> part(Checkpoint checkpoint, String prefix) {
    Map<String, HostTensor> part = new TreeMap<>();
    checkpoint
        .component("ema")
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(name).startsWith(prefix);
              part.put(name.substring(prefix.length()), tensor);
            });
    return part;
  }
}

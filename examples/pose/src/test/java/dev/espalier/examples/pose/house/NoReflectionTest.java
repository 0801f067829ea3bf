package dev.espalier.examples.pose.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.house.agent.CallWatch;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From config to trained model without reflection, seen from inside the JDK: whoever calls {@code
 * Method.invoke}, {@code Constructor.newInstance}, {@code Class.forName} or a {@code find} of a
 * {@code Lookup}, it is none of our classes, and none that the processor wrote.
 */
class NoReflectionTest {

  @TempDir private Path folder;

  @Test
  void aTrainingMakesNoReflectiveCall() throws IOException, InterruptedException {
    WatchedProcess training =
        WatchedProcess.run(
            folder,
            "dev.espalier.cli.Main",
            "train",
            "configs/quickstart.groovy",
            "--work-dir",
            folder.resolve("run").toString(),
            "--cfg-options",
            "total_epochs=1",
            "data.samples_per_gpu=4",
            "data={train: {data_root: '%1$s', images: 4}, val: {data_root: '%1$s', images: 2}}"
                .formatted(folder.resolve("figures")));

    assertThat(training.exit()).as(training.output()).isZero();
    assertThat(training.output()).containsPattern("reflective calls, all by others: [1-9]");
    assertThat(folder.resolve("run").resolve("latest")).content().contains("epoch_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName",
        "a reference to Class.forName",
        "Constructor.newInstance",
        "Method.invoke",
        "Lookup.findVirtual"
      })
  void theAgentSeesACallOfOurs(String call) throws IOException, InterruptedException {
    WatchedProcess process = WatchedProcess.run(folder, ReflectingProgram.class.getName(), call);

    assertThat(process.exit()).as(process.output()).isEqualTo(CallWatch.EXIT);
    assertThat(process.output())
        .contains("reflection: ")
        .contains("ReflectingProgram")
        .contains("calls ")
        .contains(call.substring(call.lastIndexOf('.')))
        .doesNotContain("unseen");
  }

  @Test
  void theServiceLoaderMayMakeTheIndexes() throws IOException, InterruptedException {
    WatchedProcess process =
        WatchedProcess.run(folder, ReflectingProgram.class.getName(), "ServiceLoader");

    assertThat(process.exit()).as(process.output()).isZero();
    assertThat(process.output()).containsPattern("reflective calls, all by others: [1-9]");
  }
}

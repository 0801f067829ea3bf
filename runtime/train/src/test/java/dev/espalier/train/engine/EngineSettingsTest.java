package dev.espalier.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings hold for a process, so each case runs in one of its own. */
class EngineSettingsTest {

  @TempDir Path folder;

  @Test
  void settingsAreInForceAndMayBeGivenAgain() throws Exception {
    String out = probe(List.of(), "2=" + libraries(), "2=" + libraries(), "1=" + libraries());

    assertThat(out)
        .contains("Number of intra-op threads is 2", "Number of inter-op threads is 2")
        .contains("offline=true", "untracked=true")
        .contains(
            "refused: the engine runs with 2 thread(s) and libraries in "
                + libraries()
                + " already and cannot change to 1 thread(s)");
    assertThat(out.lines().filter(line -> line.startsWith("RunningEngine[name=PyTorch, version=2")))
        .hasSize(2)
        .allMatch(line -> line.contains("device=cpu"));
  }

  @Test
  void anEngineThatRunsAlreadyIsNoticed() throws Exception {
    String out = probe(List.of("-DDJL_CACHE_DIR=" + libraries()), "djl", "1=" + folder);
    assertThat(out)
        .contains("refused: the engine was started before these settings, with its libraries in")
        .contains("call EngineSettings.start before anything of DJL");
  }

  @Test
  void whereLibrariesCannotBeUnpackedTheFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    String out = probe(List.of(), "1=" + file);
    assertThat(out)
        .contains("refused: cannot start the engine with its libraries in " + file)
        .containsPattern("unpacking the PyTorch 2\\.\\d\\.\\d CPU libraries \\(\\d{3} MB\\) into ");
  }

  @Test
  void someThreadMustRun() {
    EngineSettings settings = EngineSettings.defaults();
    assertThat(settings.threads()).isEqualTo(1);
    assertThatThrownBy(() -> settings.withThreads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 thread, given 0");
    assertThat(settings.withThreads(4).withDevice(DeviceChoice.CPU).withCacheFolder(folder))
        .isEqualTo(new EngineSettings(folder, 4, DeviceChoice.CPU));
  }

  /** Returns the folder that the tests of this module have the libraries in already. */
  private static Path libraries() {
    return CacheFolder.resolve(Path.of(System.getProperty("DJL_CACHE_DIR")));
  }

  private static String probe(List<String> options, String... steps)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dtest.log=INFO");
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), EngineProbeMain.class.getName()));
    command.addAll(List.of(steps));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("ENGINE_CACHE_DIR", "DJL_CACHE_DIR"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}

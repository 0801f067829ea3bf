package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.hook.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.framework.DataType;
import org.tensorflow.framework.Summary;
import org.tensorflow.util.Event;
import org.tensorflow.util.SessionLog.SessionStatus;

/** What is written is read by TensorFlow's own messages. */
class TensorboardLoggerTest {

  @TempDir Path folder;

  private final TensorboardLogger logger = at(1_700_000_000L);

  @Test
  void aFileBeginsWithItsVersionAndTheConfig() throws IOException {
    logger.open(Records.info(folder));
    logger.close(RunEnd.FINISHED);

    List<Event> events = events();
    assertThat(events).hasSize(2);
    assertThat(events.get(0).getFileVersion()).isEqualTo("brain.Event:2");
    assertThat(events.get(0).getWallTime()).isEqualTo(1_700_000_000.25);
    Summary.Value config = events.get(1).getSummary().getValue(0);
    assertThat(config.getTag()).isEqualTo("config/text_summary");
    assertThat(config.getMetadata().getPluginData().getPluginName()).isEqualTo("text");
    assertThat(config.getTensor().getDtype()).isEqualTo(DataType.DT_STRING);
    assertThat(config.getTensor().getTensorShape().getDim(0).getSize()).isEqualTo(1);
    assertThat(config.getTensor().getStringVal(0).toStringUtf8()).isEqualTo("    seed = 7");
  }

  @Test
  void valuesHaveMmcvsTags() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(300, "time", 1, "data_time", 1, "memory", 812, "loss", 0.25));
    logger.log(Records.val(30, "PCK", 0.5, "AP .5", Double.NaN));
    logger.close(RunEnd.FINISHED);

    List<Event> events = events();
    assertThat(events.get(2).getStep()).isEqualTo(300);
    assertThat(values(events.get(2)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "train/memory",
                812f,
                "train/loss",
                0.25f,
                "learning_rate",
                0.01f,
                "momentum",
                0.9f));
    assertThat(events.get(3).getStep()).isEqualTo(300);
    assertThat(values(events.get(3))).containsEntry("val/PCK", 0.5f);
    assertThat(values(events.get(3)).get("val/AP .5")).isNaN();
  }

  @Test
  void severalGroupsHaveATagEach() throws IOException {
    logger.open(Records.info(folder));
    Map<String, Double> lr = Map.of("generator", 0.1, "discriminator", 0.2);
    logger.log(
        new LogRecord(Mode.TRAIN, new LogPlace(true, 1, 1, 1, 1), lr, Map.of(), 0, Map.of()));

    assertThat(values(events().get(2)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("learning_rate/generator", 0.1f, "learning_rate/discriminator", 0.2f));
  }

  @Test
  void aRunThatGoesOnTakesBackTheStepsThatWereLost() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(5, "loss", 5));
    logger.log(Records.train(10, "loss", 10));
    logger.log(Records.val(1, "PCK", 1));
    logger.log(Records.train(15, "loss", 99));
    logger.log(Records.train(20, "loss", 99)); // then kill -9; the checkpoint is of 10 iterations

    TensorboardLogger resumed = at(1_700_000_060L);
    resumed.open(Records.info(folder, 10));
    resumed.log(Records.train(15, "loss", 15));
    resumed.close(RunEnd.FINISHED);

    Path second = EventReader.files(folder.resolve("tf_logs")).get(1);
    Event restart = EventReader.events(second).get(1);
    assertThat(restart.getSessionLog().getStatus()).isEqualTo(SessionStatus.START);
    assertThat(restart.getStep()).isEqualTo(11);
    Map<String, Map<Long, List<Float>>> curves = EventReader.curves(folder.resolve("tf_logs"));
    assertThat(curves.get("train/loss"))
        .containsExactly(
            Map.entry(5L, List.of(5f)), Map.entry(10L, List.of(10f)), Map.entry(15L, List.of(15f)));
    assertThat(curves.get("val/PCK")).containsExactly(Map.entry(10L, List.of(1f)));
  }

  @Test
  void eachRecordIsInTheFileAtOnce() throws IOException {
    logger.open(Records.info(folder));
    assertThat(events()).hasSize(2);
    logger.log(Records.train(5, "loss", 5));
    assertThat(events()).hasSize(3);
  }

  @Test
  void theFolderCanBeAnother() throws IOException {
    Path other = folder.resolve("a/b");
    new TensorboardLogger(other).open(Records.info(folder.resolve("unused")));
    assertThat(EventReader.files(other))
        .singleElement()
        .satisfies(
            file -> assertThat(file.getFileName().toString()).startsWith("events.out.tfevents."));
  }

  @Test
  void longTextsAndNamesOutsideOfAsciiArrive() throws IOException {
    RunInfo run = Records.info(folder);
    String text = "name = 'Gelände ✓'\n".repeat(500);
    logger.open(new RunInfo("ü", 1, text, run.settings(), Map.of(), folder, Records.TIMESTAMP, 0));
    logger.log(Records.train(Long.MAX_VALUE / 2, "größe", 1));

    assertThat(events().get(1).getSummary().getValue(0).getTensor().getStringVal(0).toStringUtf8())
        .hasLineCount(500)
        .endsWith("    name = 'Gelände ✓'");
    assertThat(events().get(2).getStep()).isEqualTo(Long.MAX_VALUE / 2);
    assertThat(values(events().get(2))).containsKey("train/größe");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("tf_logs"), "a file");
    assertThatThrownBy(() -> logger.open(Records.info(folder)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tf_logs");
  }

  private TensorboardLogger at(long second) {
    return new TensorboardLogger(null, () -> Instant.ofEpochSecond(second, 250_000_000));
  }

  private List<Event> events() throws IOException {
    return EventReader.events(EventReader.files(folder.resolve("tf_logs")).get(0));
  }

  private static Map<String, Float> values(Event event) {
    Map<String, Float> values = new LinkedHashMap<>();
    event.getSummary().getValueList().forEach(v -> values.put(v.getTag(), v.getSimpleValue()));
    return values;
  }
}

package dev.espalier.train.checkpoint;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Writes one checkpoint after another, and says which are done, until it is killed. */
final class CheckpointWriterMain {

  static final int SIZE = 100_000;

  private CheckpointWriterMain() {}

  public static void main(String[] args) {
    CheckpointStore store = new CheckpointStore(Path.of(args[0]));
    int epoch =
        store
            .pointedTo(CheckpointStore.LATEST)
            .map(path -> CheckpointStore.read(path).meta().epoch())
            .orElse(0);
    while (true) {
      epoch++;
      float[] values = new float[SIZE];
      Arrays.fill(values, epoch);
      Path file =
          store.save(
              "epoch_" + epoch,
              new Checkpoint(
                  Map.of("w", HostTensor.of(values, SIZE)),
                  Map.of(),
                  CheckpointMeta.at(epoch, epoch)));
      store.point(CheckpointStore.LATEST, file);
      System.out.println(epoch + ".");
      store.keep(NameTemplate.ofStem("epoch"), 2, epoch);
    }
  }
}

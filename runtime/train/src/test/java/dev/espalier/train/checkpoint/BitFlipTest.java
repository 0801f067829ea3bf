package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of which a single bit is not what it was. */
class BitFlipTest {

  @TempDir Path folder;

  @Test
  void everyBitIsGuarded() throws IOException {
    CheckpointOrigin origin =
        new CheckpointOrigin(
            MapNode.empty().with("betas", ListNode.tuple(List.of(ValueNode.of(0.9)))),
            List.of("override seed=1"),
            8,
            2,
            Instant.EPOCH);
    Path file =
        new CheckpointStore(folder)
            .save(
                "epoch_1",
                new Checkpoint(
                    Map.of("w", HostTensor.of(new float[] {1, 2}, 2)),
                    Map.of("optimizer", new ComponentState(Map.of(), Map.of("step", 1.0))),
                    CheckpointMeta.at(1, 2).withConfig("seed = 1\n").withOrigin(origin)));
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, flipped);
      assertThatThrownBy(() -> CheckpointStore.read(file))
          .as("bit %d of byte %d", bit % 8, bit / 8)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining(file.toString());
    }
  }
}

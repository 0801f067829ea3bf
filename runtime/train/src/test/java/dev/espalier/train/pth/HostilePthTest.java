package dev.espalier.train.pth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to harm, and damaged ones, are refused with a reason and cost no memory to speak of.
 */
class HostilePthTest {

  private static final long[] ONE = {1};

  @TempDir Path folder;

  @Test
  void nothingIsRun() {
    assertRefused(PthFileTest.FILES.resolve("evil.pth"), "it uses 'posix.system' of Python");
    assertThat(Path.of("/tmp/owned")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os\nsystem\n",
        "builtins\neval\n",
        "builtins\ngetattr\n",
        "subprocess\nPopen\n",
        "torch\nload\n",
        "torch._utils\n_rebuild_tensor\n",
        "torch.FloatStorage\n__reduce__\n",
        "collections\nOrderedDict.__init__\n",
        "\n\n"
      })
  void otherNamesAreRefusedByName(String name) throws IOException {
    String full = name.strip().replace('\n', '.');
    assertRefused(pickle("c" + name + ")R."), "it uses '" + (full.isEmpty() ? "." : full) + "'");
  }

  @Test
  void theNewFormOfANameIsHeldToTheSameList() throws IOException {
    Path path = new PthBuilder().text("os").text("system").op(0x93).ops(")R.").write(file());
    assertRefused(path, "it uses 'os.system' of Python");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(ios\nsystem\n.", // INST
        "cos\n", // a name cut short
        "P0\n.", // a persistent id as text
        "}o.", // OBJ
        "}(}t\u0081.", // NEWOBJ
        "\u0082\u0001.", // EXT1
        "I1\n.", // protocol 0
        "\u0097.", // out-of-band buffers
      })
  void otherInstructionsAreRefused(String ops) throws IOException {
    assertRefused(pickle(ops), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "R.",
        "s.",
        "}R.",
        "a.",
        "}a.",
        "]u.",
        "t.",
        "e.",
        "(.",
        "}(NNtQ.",
        "h\u0005.",
        "}",
        "NQ.",
        "0.",
        "1.",
        "(0.",
        "}]Ns.",
        "}(]Nu.",
        "X\u00ff\u00ff\u00ff\u00ff.",
        "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f.",
        "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff.",
        "\u008b\u00ff\u00ff\u00ff\u007f.",
        "B\u00ff\u00ff\u00ff\u007f.",
        "\u0080\u0009.",
        "ccollections\nOrderedDict\n]R.",
        "ccollections\nOrderedDict\n]Na\u0085R.",
        "ctorch._utils\n_rebuild_tensor_v2\n)R.",
        "ctorch._utils\n_rebuild_parameter\n)R.",
        "ctorch\nFloatStorage\n)R."
      })
  void brokenPicklesAreRefused(String ops) throws IOException {
    assertRefused(pickle(ops), "");
  }

  @Test
  void depthCostsNothing() throws IOException {
    int depth = 1_000_000;
    assertRefused(pickle("]".repeat(depth) + "a".repeat(depth - 1) + "."), "it holds no dict");
    assertRefused(pickle("N" + "\u0085".repeat(depth) + "."), "it holds no dict");
    assertRefused(pickle("}" + "\u0085".repeat(depth) + "}s."), "is damaged");
  }

  @Test
  void sharedPartsAreNotMultiplied() throws IOException {
    // Each list holds the one before twice: 2^64 leaves in a few hundred bytes.
    StringBuilder ops = new StringBuilder("}X\u0001\u0000\u0000\u0000k]q\u0000");
    for (int i = 0; i < 64; i++) {
      ops.append("](h").append((char) i).append('h').append((char) i).append('e');
      ops.append('q').append((char) (i + 1));
    }
    assertRefused(pickle(ops + "s."), "");
  }

  @Test
  void aDictMayHoldItself() throws IOException {
    assertRefused(
        pickle("}q\u0000X\u0001\u0000\u0000\u0000kh\u0000s."), "has no tensors; its keys are [k]");
  }

  @Test
  void valuesAreCounted() throws IOException {
    assertRefused(pickle("}".repeat(4_000_001) + "."), "makes more than 4,000,000 values");
  }

  @Test
  void anInflatedPickleIsNotTakenIn() throws IOException {
    Path path = new PthBuilder().ops("N".repeat(70 << 20)).write(file());
    assertThat(Files.size(path)).isLessThan(1 << 20);
    assertRefused(path, "its record 'data.pkl' is larger than 64 MiB");
  }

  @Test
  void aStorageIsAsLongAsItSays() throws IOException {
    assertRefused(
        new PthBuilder().vector("w", "0", 3).floats("0", 1, 2).write(file()),
        "its storage '0' should have 12 bytes, it has 8");
    assertRefused(
        new PthBuilder().vector("w", "0", 1).floats("0", 1, 2).write(file()),
        "its storage '0' should have 4 bytes, it has 8");
    assertRefused(
        new PthBuilder()
            .ops("}")
            .text("w")
            .tensor("0", 1L << 62, 0, ONE, ONE)
            .ops("s.")
            .floats("0", 1)
            .write(file()),
        "declares 4611686018427387904 elements");
    assertRefused(
        new PthBuilder().vector("w", "9", 1).floats("0", 1).write(file()),
        "it lacks the record 'archive/data/9'");
    assertRefused(
        new PthBuilder().vector("w", "../../../etc/passwd", 1).floats("0", 1).write(file()),
        "it lacks the record 'archive/data/../../../etc/passwd'");
  }

  @Test
  void aTensorLiesWithinItsStorage() throws IOException {
    assertTensorRefused(4, 1, new long[] {4}, ONE, "does not lie within its storage");
    assertTensorRefused(4, -1, new long[] {1}, ONE, "does not lie within its storage");
    assertTensorRefused(4, 0, new long[] {2}, new long[] {4}, "does not lie within its storage");
    assertTensorRefused(4, 3, new long[] {2}, new long[] {-1}, "does not lie within its storage");
    assertTensorRefused(4, 0, new long[] {-1}, ONE, "does not lie within its storage");
    assertTensorRefused(4, 0, new long[] {2, 2}, ONE, "does not lie within its storage");
    assertTensorRefused(4, 0, new long[] {1L << 40, 1L << 40}, new long[] {0, 0}, "is too large");
    assertTensorRefused(4, 0, new long[] {2, 2}, new long[] {Long.MAX_VALUE, 1}, "is too large");
    assertTensorRefused(4, 0, new long[] {1L << 31}, new long[] {0}, "is larger than 2 GiB");
    assertTensorRefused(
        4, 0, new long[] {1 << 28}, new long[] {0}, "more than 16 times the size of the file");
    assertTensorRefused(4, 0, new long[65], new long[65], "does not lie within its storage");
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    byte[] whole = Files.readAllBytes(PthFileTest.FILES.resolve("views.pth"));
    for (int length = 0; length < whole.length; length++) {
      assertRefused(write(Arrays.copyOf(whole, length)), "");
    }
  }

  /** Not every bit matters (times, attributes); none may lead to other values or another error. */
  @Test
  void aChangedBitNeverChangesAValue() throws IOException {
    byte[] whole = Files.readAllBytes(PthFileTest.FILES.resolve("views.pth"));
    int refused = 0;
    for (int place = 0; place < whole.length; place++) {
      byte[] changed = whole.clone();
      changed[place] ^= (byte) (1 << place % 8);
      Path path = write(changed);
      try (PthFile file = PthFile.open(path)) {
        assertThat(PthFileTest.floats(file, "whole"))
            .as("byte %d", place)
            .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(PthFileTest.floats(file, "column")).containsExactly(1, 5, 9);
      } catch (PthException e) {
        assertThat(e).hasMessageContaining(path.toString());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(whole.length / 2);
  }

  @Test
  void filesOfOtherFormatsAreTold() throws IOException {
    byte[] old = HexFormat.of().parseHex("80028a0a6cfc9c46f9206aa850192e80024de9032e");
    assertRefused(write(old), "it is of the format before PyTorch 1.6; convert it");
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    assertRefused(write(tar), "it is of the format before PyTorch 1.6; convert it");
    assertRefused(write(new byte[0]), "it is no zip archive");
    assertRefused(folder.resolve("nowhere.pth"), "no such file");
    assertRefused(
        new PthBuilder()
            .vector("w", "0", 1)
            .floats("0", 1)
            .record("constants.pkl", new byte[1])
            .write(file()),
        "it is a TorchScript program");
    assertRefused(pickle("N."), "no state_dict found: it holds no dict");
    assertRefused(
        new PthBuilder().tensor("0", 1, 0, ONE, ONE).ops(".").floats("0", 1).write(file()),
        "it holds a single tensor");
  }

  private void assertTensorRefused(
      long elements, long offset, long[] size, long[] stride, String reason) throws IOException {
    Path path =
        new PthBuilder()
            .ops("}")
            .text("w")
            .tensor("0", elements, offset, size, stride)
            .ops("s.")
            .floats("0", new float[(int) elements])
            .write(file());
    assertRefused(path, reason);
  }

  private static void assertRefused(Path path, String reason) {
    assertThatThrownBy(() -> PthFile.open(path).close())
        .isInstanceOf(PthException.class)
        .hasMessageStartingWith(path + " cannot be read: ")
        .hasMessageContaining(reason);
  }

  private Path pickle(String ops) throws IOException {
    return new PthBuilder().ops(ops).write(file());
  }

  private Path file() {
    return folder.resolve("hostile.pth");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(file(), bytes);
  }
}

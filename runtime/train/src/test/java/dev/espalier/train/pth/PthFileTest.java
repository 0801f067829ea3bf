package dev.espalier.train.pth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose pickles CPython wrote ({@code make.py} beside them) are read as they were meant. */
class PthFileTest {

  static final Path FILES = Path.of("src/test/resources/pth");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"types.pth", "big_endian.pth", "deflated.pth"})
  void everyTypeIsRead(String name) {
    try (PthFile file = PthFile.open(FILES.resolve(name))) {
      Map<String, PthTensor> tensors = file.tensors();
      assertThat(tensors.keySet())
          .containsExactly("f32", "f64", "f16", "bf16", "i64", "i32", "i16", "i8", "u8", "b");
      tensors.forEach(
          (key, tensor) ->
              assertThat(tensor.type().name())
                  .isEqualTo(key.equals("b") ? "BOOL" : key.toUpperCase(java.util.Locale.ROOT)));
      assertThat(hex(file, "f32")).isEqualTo("0000c03f" + "000000c0");
      assertThat(hex(file, "f64")).isEqualTo("9a9999999999b93f");
      assertThat(hex(file, "f16")).isEqualTo("0038" + "00bc");
      assertThat(hex(file, "bf16")).isEqualTo("803f" + "60c0");
      assertThat(hex(file, "i64")).isEqualTo("0000000000ffffff" + "0700000000000000");
      assertThat(hex(file, "i32")).isEqualTo("fbffffff");
      assertThat(hex(file, "i16")).isEqualTo("d4fe");
      assertThat(hex(file, "i8")).isEqualTo("f9");
      assertThat(hex(file, "u8")).isEqualTo("c801");
      assertThat(hex(file, "b")).isEqualTo("0100");
    }
  }

  @Test
  void viewsOfOneStorageAreReadInTheirOwnOrder() {
    try (PthFile file = PthFile.open(FILES.resolve("views.pth"))) {
      assertThat(floats(file, "whole")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
      assertThat(file.tensors().get("turned").shape()).containsExactly(4, 3);
      assertThat(floats(file, "turned")).containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
      assertThat(floats(file, "row")).containsExactly(4, 5, 6, 7);
      assertThat(floats(file, "column")).containsExactly(1, 5, 9);
      assertThat(floats(file, "repeated")).containsExactly(5, 6, 5, 6);
      assertThat(file.tensors().get("scalar").shape()).isEmpty();
      assertThat(floats(file, "scalar")).containsExactly(11);
      assertThat(file.tensors().get("empty").shape()).containsExactly(0, 4);
      assertThat(floats(file, "empty")).isEmpty();
      assertThat(floats(file, "parameter")).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void aViewOfADamagedStorageIsRefusedEvenWhereItIsWhole() throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve("views.pth"));
    byte[] eleven = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(11).array();
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[latin.indexOf(new String(eleven, StandardCharsets.ISO_8859_1))] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.pth"), bytes);

    try (PthFile file = PthFile.open(damaged)) {
      assertThatThrownBy(() -> file.read(file.tensors().get("row")))
          .isInstanceOf(PthException.class)
          .hasMessageContaining("does not have its checksum");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mmcv.pth", "protocol4.pth", "protocol5.pth"})
  void theStateDictOfACheckpointIsFound(String name) {
    try (PthFile file = PthFile.open(FILES.resolve(name))) {
      assertThat(file.tensors().keySet())
          .containsExactly("module.0.weight", "module.0.num_batches_tracked");
      assertThat(floats(file, "module.0.weight")).containsExactly(1, 2);
    }
  }

  @Test
  void manyRecordsMakeAZip64() throws IOException {
    PthBuilder builder = new PthBuilder().vector("w", "0", 1).floats("0", 3);
    for (int i = 1; i < 66_000; i++) {
      builder.record("data/" + i, new byte[0]);
    }

    try (PthFile file = PthFile.open(builder.write(folder.resolve("many.pth")))) {
      assertThat(floats(file, "w")).containsExactly(3);
    }
  }

  @Test
  void onlyTheStateDictsStoragesNeedBeThere() throws IOException {
    Path path =
        new PthBuilder()
            .ops("}")
            .text("state_dict")
            .ops("}")
            .text("w")
            .tensor("0", 2, 0, new long[] {2}, new long[] {1})
            .ops("ss")
            .text("optimizer")
            .tensor("1", 1L << 60, 0, new long[] {1}, new long[] {1})
            .ops("s.")
            .floats("0", 1, 2)
            .write(folder.resolve("a.pth"));

    try (PthFile file = PthFile.open(path)) {
      assertThat(floats(file, "w")).containsExactly(1, 2);
    }
  }

  private static String hex(PthFile file, String name) {
    return HexFormat.of().formatHex(file.read(file.tensors().get(name)));
  }

  static float[] floats(PthFile file, String name) {
    byte[] bytes = file.read(file.tensors().get(name));
    float[] floats = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }
}

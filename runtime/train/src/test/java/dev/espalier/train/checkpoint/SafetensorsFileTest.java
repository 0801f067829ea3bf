package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    tensors.put("f32", HostTensor.of(new float[] {1, -0f, Float.NaN, Float.MIN_VALUE}, 2, 2));
    tensors.put("f64", HostTensor.wrap(TensorType.F64, new long[] {1}, new byte[8]));
    tensors.put("i64", HostTensor.wrap(TensorType.I64, new long[] {}, new byte[8]));
    tensors.put("i32", HostTensor.wrap(TensorType.I32, new long[] {1}, new byte[] {1, 2, 3, 4}));
    tensors.put("u8", HostTensor.wrap(TensorType.U8, new long[] {3}, new byte[] {-1, 0, 1}));
    tensors.put("none", HostTensor.of(new float[0], 0, 7));
    Map<String, String> metadata =
        Map.of(
            "config", "a = 'ü'\n\t\"quoted\" \\ \u2028",
            "trap", "\",\"sha256\":\"" + Digest.BLANK + "\"",
            "", "");
    SafetensorsFile file = new SafetensorsFile(tensors, metadata);
    Path path = folder.resolve("a.safetensors");

    file.write(path);

    assertThat(SafetensorsFile.read(path)).isEqualTo(file);
  }

  @Test
  void theLayoutIsThatOfTheReferenceWriter() throws IOException {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    tensors.put("b", HostTensor.of(new float[] {1}, 1));
    tensors.put("small", HostTensor.wrap(TensorType.U8, new long[] {}, new byte[] {7}));
    tensors.put("a", HostTensor.of(new float[] {2, 3}, 2, 1));
    tensors.put("wide", HostTensor.wrap(TensorType.I64, new long[] {1}, new byte[8]));
    Path path = folder.resolve("a.safetensors");
    new SafetensorsFile(tensors, Map.of("format", "pt")).write(path);

    byte[] bytes = Files.readAllBytes(path);
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    String header = new String(bytes, 8, (int) length, StandardCharsets.UTF_8);
    assertThat(header.replaceFirst("[0-9a-f]{64}", "DIGEST").strip())
        .isEqualTo(
            "{\"__metadata__\":{\"format\":\"pt\",\"sha256\":\"DIGEST\"},"
                + "\"wide\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[8,16]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[16,20]},"
                + "\"small\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[20,21]}}");
    assertThat(length % 8).isZero();
    assertThat(bytes).hasSize((int) (8 + length + 21));
    assertThat(ByteBuffer.wrap(bytes, (int) (8 + length + 8), 4).order(ByteOrder.LITTLE_ENDIAN))
        .extracting(ByteBuffer::getFloat)
        .isEqualTo(2f);
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    tensors.put("a", HostTensor.of(new float[] {1}, 1));
    tensors.put("b", HostTensor.of(new float[] {2}, 1));
    Map<String, HostTensor> reversed = new LinkedHashMap<>();
    reversed.put("b", tensors.get("b"));
    reversed.put("a", tensors.get("a"));
    new SafetensorsFile(tensors, Map.of("x", "1", "y", "2")).write(folder.resolve("1"));
    new SafetensorsFile(reversed, Map.of("y", "2", "x", "1")).write(folder.resolve("2"));
    assertThat(folder.resolve("1")).hasSameBinaryContentAs(folder.resolve("2"));
  }

  @Test
  void theEngineReadsTheFileAlike() throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> arrays =
          List.of(
              manager.create(new float[] {1.5f, -2f, 3f, 4f, 5f, 6f}, new Shape(2, 3)),
              manager.create(new double[] {Math.PI}),
              manager.create(new long[] {1L << 40}),
              manager.create(new int[] {-1, 2}),
              manager.create(new byte[] {-3}),
              manager.create(new boolean[] {true, false}),
              manager.create(new float[] {0.5f}).toType(DataType.FLOAT16, false),
              manager.create(42f));
      Map<String, HostTensor> tensors = new LinkedHashMap<>();
      arrays.forEach(a -> tensors.put("t" + tensors.size(), HostTensor.of(a)));
      Path path = folder.resolve("a.safetensors");
      new SafetensorsFile(tensors, Map.of("k", "v")).write(path);

      NDList read;
      try (InputStream in = Files.newInputStream(path)) {
        read = NDList.decode(manager, in);
      }
      assertThat(read).hasSize(arrays.size());
      Stream<String> names = IntStream.range(0, arrays.size()).mapToObj(i -> "t" + i);
      names.forEach(
          name -> assertThat(HostTensor.of(read.get(name))).as(name).isEqualTo(tensors.get(name)));
      assertThat(read.get("t1").toDoubleArray()).containsExactly(Math.PI);
    }
  }

  @Test
  void theEnginesOwnFileIsReadToo() throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray array = manager.create(new float[] {1, 2, 3});
      array.setName("w");
      Path path = folder.resolve("a.safetensors");
      Files.write(path, new NDList(array).encode(NDList.Encoding.SAFETENSORS));
      SafetensorsFile file = SafetensorsFile.read(path);
      assertThat(file.tensors()).containsExactly(Map.entry("w", HostTensor.of(array)));
      assertThat(file.metadata()).doesNotContainKey("sha256");
    }
  }

  @Test
  void tensorsCountTheirBytes() {
    assertThatThrownBy(() -> HostTensor.of(new float[] {1, 2, 3}, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("F32[2, 2] takes 16 bytes, given 12");
  }
}

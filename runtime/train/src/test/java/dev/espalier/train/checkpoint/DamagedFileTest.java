package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they should be are refused, with the file's name and the reason. */
class DamagedFileTest {

  @TempDir Path folder;

  @Test
  void noFile() {
    assertThatThrownBy(() -> SafetensorsFile.read(folder.resolve("a")))
        .isInstanceOf(CheckpointException.class)
        .hasMessage("there is no file " + folder.resolve("a"));
    assertThatThrownBy(() -> SafetensorsFile.read(folder))
        .hasMessage(folder + " is a folder, not a safetensors file");
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    byte[] whole = valid();
    for (int length = 0; length < whole.length; length++) {
      Path path = write(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SafetensorsFile.read(path))
          .as("cut to %d bytes", length)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining(length < 8 ? "does not begin with" : "is cut short");
    }
  }

  @Test
  void everyChangedByteIsFound() throws IOException {
    byte[] whole = valid();
    int key = new String(whole, StandardCharsets.ISO_8859_1).indexOf(Digest.KEY);
    for (int place = 0; place < whole.length; place++) {
      if (place >= key && place < key + Digest.KEY.length()) {
        continue; // Without its digest this is a file that another program wrote.
      }
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Path path = write(changed);
      assertThatThrownBy(() -> SafetensorsFile.read(path))
          .as("byte %d", place)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining(path.toString());
    }
    int last = whole.length - 1;
    whole[last]++;
    Path path = write(whole);
    assertThatThrownBy(() -> SafetensorsFile.read(path)).hasMessageContaining("is damaged");
  }

  @Test
  void otherFilesAreNotTakenForOne() throws IOException {
    for (String text : new String[] {"", "hello", "optimizer = [type: 'Adam']\n"}) {
      Path path = write(text.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> SafetensorsFile.read(path))
          .hasMessageStartingWith(path + " is not a safetensors file");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}                                                         | 'a' has no known dtype",
        "[{}]                                                              | no header follows",
        "{\"a\":{\"dtype\":\"X9\",\"shape\":[1],\"data_offsets\":[0,4]}}   | given 'X9'",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}                | has no shape",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | has no shape",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}                         | has no data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}  | has no data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}  | takes 8 bytes, given 4",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}  | begins at 4, expected 0",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}} | too large",
        "{\"__metadata__\":{\"a\":1}}                                      | more than texts",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"a\":1} | Duplicate",
        "{\"a\":                                                           | not JSON",
        "{}                                                                | it has 14",
      })
  void headersAreChecked(String header, String reason) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(8 + json.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .array();
    Path path = write(bytes);
    assertThatThrownBy(() -> SafetensorsFile.read(path))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith(path + " is not a safetensors file: ")
        .hasMessageContaining(reason);
  }

  @Test
  void aDigestOfNoUseIsNotPassedOver() throws IOException {
    String header = "{\"__metadata__\":{\"sha256\": \"" + Digest.BLANK + "\"}}";
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    Path path =
        write(
            ByteBuffer.allocate(8 + json.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array());
    assertThatThrownBy(() -> SafetensorsFile.read(path)).hasMessageContaining("is damaged");
  }

  private byte[] valid() throws IOException {
    Path path = folder.resolve("valid.safetensors");
    new SafetensorsFile(
            Map.of("w", HostTensor.of(new float[] {1, 2, 3}, 3)), Map.of("config", "lr = 1"))
        .write(path);
    assertThat(SafetensorsFile.read(path).tensors()).containsKey("w");
    return Files.readAllBytes(path);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.safetensors"), bytes);
  }
}

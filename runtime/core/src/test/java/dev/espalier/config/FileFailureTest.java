package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {

  @Test
  void aFileSystemsFailuresAreSaidInWords(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "");

    assertThat(reason(() -> Files.readString(folder.resolve("b"))))
        .isEqualTo("there is no such file or folder");
    assertThat(reason(() -> Files.createDirectories(file)))
        .isEqualTo("a file of that name is there");
    assertThat(FileFailure.reason(new AccessDeniedException("/x"))).isEqualTo("permission denied");
    assertThat(FileFailure.reason(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void othersAreSaidByTheirMessageOrName() {
    assertThat(FileFailure.reason(new IOException("cut off"))).isEqualTo("cut off");
    assertThat(FileFailure.reason(new EOFException())).isEqualTo("EOFException");
  }

  private interface Access {
    void run() throws IOException;
  }

  private static String reason(Access access) {
    return FileFailure.reason(catchThrowableOfType(IOException.class, access::run));
  }
}

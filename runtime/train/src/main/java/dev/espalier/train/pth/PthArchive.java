package dev.espalier.train.pth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The records of the zip archive that a file is; zip64 too. */
final class PthArchive implements AutoCloseable {

  private static final String PICKLE = "/data.pkl";
  private static final int CHUNK = 1 << 20;

  private final ZipFile zip;
  private final String prefix;

  private PthArchive(ZipFile zip, String prefix) {
    this.zip = zip;
    this.prefix = prefix;
  }

  static PthArchive open(Path path) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    try {
      return new PthArchive(zip, prefix(zip));
    } catch (PthException e) {
      zip.close();
      throw e;
    }
  }

  /** Returns the folder of all records, which PyTorch calls after the file. */
  private static String prefix(ZipFile zip) {
    List<String> names = zip.stream().map(ZipEntry::getName).toList();
    if (names.stream().anyMatch(n -> n.endsWith("/constants.pkl") || n.contains("/code/"))) {
      throw new PthException(
          "it is a TorchScript program; save the weights alone: torch.save(module.state_dict(), path)");
    }
    List<String> pickles =
        names.stream()
            .filter(n -> n.endsWith(PICKLE) && n.indexOf('/') == n.lastIndexOf('/'))
            .toList();
    if (pickles.size() != 1) {
      throw new PthException("it is a zip file, but not one of PyTorch: it has no data.pkl");
    }
    return pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
  }

  /** Returns the pickle, of at most so many bytes. */
  byte[] pickle(int limit) throws IOException {
    return small("data.pkl", limit);
  }

  /** Tells whether elements stand with their highest byte first. */
  boolean isBigEndian() throws IOException {
    if (zip.getEntry(prefix + "/byteorder") == null) {
      return false;
    }
    String order = new String(small("byteorder", CHUNK), StandardCharsets.UTF_8).strip();
    return switch (order) {
      case "little" -> false;
      case "big" -> true;
      default -> throw new PthException("its byteorder is neither 'little' nor 'big'");
    };
  }

  /** Checks that the record of a storage is as long as the pickle says. */
  void check(Storage storage) {
    ZipEntry entry = entry(record(storage));
    if (entry.getSize() != storage.bytes()) {
      throw new PthException(
          "its storage '%s' should have %d bytes, it has %d"
              .formatted(storage.key(), storage.bytes(), entry.getSize()));
    }
  }

  /** Reads part of a storage. */
  byte[] read(Storage storage, long from, int length) throws IOException {
    try (InputStream in = zip.getInputStream(entry(record(storage)))) {
      in.skipNBytes(from);
      byte[] part = new byte[length];
      for (int at = 0; at < length; ) {
        int got = in.read(part, at, Math.min(CHUNK, length - at));
        if (got < 0) {
          throw damaged(record(storage), null);
        }
        at += got;
      }
      return part;
    }
  }

  /** Compares a whole storage with its checksum. */
  void verify(Storage storage) throws IOException {
    CRC32 crc = new CRC32();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = zip.getInputStream(entry(record(storage)))) {
      for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
        crc.update(chunk, 0, got);
      }
    }
    verify(record(storage), crc);
  }

  /** Compares the bytes of a whole storage with its checksum. */
  void verify(Storage storage, byte[] whole) {
    CRC32 crc = new CRC32();
    crc.update(whole);
    verify(record(storage), crc);
  }

  private void verify(String name, CRC32 crc) {
    if (entry(name).getCrc() != crc.getValue()) {
      throw damaged(name, null);
    }
  }

  private byte[] small(String name, int limit) throws IOException {
    String full = prefix + "/" + name;
    try (InputStream in = zip.getInputStream(entry(full))) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new PthException(
            "its record '%s' is larger than %d MiB".formatted(name, limit >> 20));
      }
      CRC32 crc = new CRC32();
      crc.update(content);
      verify(full, crc);
      return content;
    }
  }

  private String record(Storage storage) {
    return prefix + "/data/" + storage.key();
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new PthException("it lacks the record '" + name + "'");
    }
    return entry;
  }

  private static PthException damaged(String name, @Nullable Throwable cause) {
    String message = "it is damaged: the record '" + name + "' does not have its checksum";
    return cause == null ? new PthException(message) : new PthException(message, cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package dev.espalier.train.pth;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * A file that {@code torch.save} of PyTorch 1.6 or later wrote: a zip archive of a pickle and of
 * the storages of its tensors.
 *
 * <p>Opening reads the pickle alone, by an unpickler that knows a fixed list of names and runs
 * nothing. Of the storages only what is asked for is read, and compared with its checksum first.
 */
public final class PthFile implements AutoCloseable {

  private static final int LARGEST_PICKLE = 64 << 20;

  /** Views may share storages and archives may be compressed; no honest file goes beyond. */
  private static final int MOST_GAIN = 16;

  private final Path path;
  private final PthArchive archive;
  private final boolean bigEndian;
  private final Map<String, PthTensor> tensors;
  private final Set<Storage> verified = new HashSet<>();

  private PthFile(
      Path path, PthArchive archive, boolean bigEndian, Map<String, PthTensor> tensors) {
    this.path = path;
    this.archive = archive;
    this.bigEndian = bigEndian;
    this.tensors = Collections.unmodifiableMap(tensors);
  }

  /**
   * Tells whether a file begins like one of PyTorch, be it of a format that is read or not.
   *
   * @throws PthException if it cannot be read
   */
  public static boolean looksLikeOne(Path path) {
    try {
      return FileKind.looksLikeOne(path);
    } catch (IOException e) {
      throw failure(path, FileFailure.reason(e), e);
    }
  }

  /**
   * Opens a file and finds its state dict.
   *
   * @throws PthException if it is no such file, damaged, or holds what is not read
   */
  public static PthFile open(Path path) {
    try {
      FileKind.check(path);
      PthArchive archive = PthArchive.open(path);
      try {
        Map<String, PthTensor> tensors =
            StateDict.of(Unpickler.read(archive.pickle(LARGEST_PICKLE)));
        check(archive, tensors, path.toFile().length());
        return new PthFile(path, archive, archive.isBigEndian(), tensors);
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (PthException e) {
      throw failure(path, String.valueOf(e.getMessage()), e);
    } catch (ZipException e) {
      throw failure(path, "it is cut short or damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw failure(path, FileFailure.reason(e), e);
    }
  }

  private static void check(PthArchive archive, Map<String, PthTensor> tensors, long fileSize) {
    long total = 0;
    for (PthTensor tensor : tensors.values()) {
      archive.check(tensor.storage());
      total += tensor.bytes();
      if (total > MOST_GAIN * fileSize + (1 << 20)) {
        throw new PthException(
            "its tensors take more than %d times the size of the file".formatted(MOST_GAIN));
      }
    }
  }

  /** Returns the tensors of the state dict by name, in its order. */
  public Map<String, PthTensor> tensors() {
    return tensors;
  }

  /**
   * Returns the elements of a tensor of this file, row-major and little-endian.
   *
   * @throws PthException if they cannot be read, or do not have their checksum
   */
  public byte[] read(PthTensor tensor) {
    try {
      byte[] elements = elements(tensor);
      if (bigEndian) {
        swap(elements, tensor.type().bytes());
      }
      return elements;
    } catch (PthException e) {
      throw failure(path, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw failure(path, FileFailure.reason(e), e);
    }
  }

  private byte[] elements(PthTensor tensor) throws IOException {
    Storage storage = tensor.storage();
    int size = tensor.type().bytes();
    if (tensor.isContiguous() && tensor.elements() == storage.elements()) {
      byte[] whole = archive.read(storage, 0, (int) tensor.bytes());
      archive.verify(storage, whole);
      return whole;
    }
    if (verified.add(storage)) {
      archive.verify(storage);
    }
    long span = tensor.span() * size;
    if (span > Integer.MAX_VALUE - 8) {
      throw new PthException(tensor + " is spread over more than 2 GiB");
    }
    byte[] part = archive.read(storage, tensor.offset() * size, (int) span);
    if (tensor.isContiguous()) {
      return part;
    }
    byte[] elements = new byte[(int) tensor.bytes()];
    tensor.gather(part, elements);
    return elements;
  }

  private static void swap(byte[] elements, int size) {
    for (int start = 0; start < elements.length; start += size) {
      for (int i = start, j = start + size - 1; i < j; i++, j--) {
        byte swapped = elements[i];
        elements[i] = elements[j];
        elements[j] = swapped;
      }
    }
  }

  private static PthException failure(Path path, String reason, Throwable cause) {
    return new PthException("%s cannot be read: %s".formatted(path, reason), cause);
  }

  /** Lets go of the file. */
  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw failure(path, FileFailure.reason(e), e);
    }
  }
}

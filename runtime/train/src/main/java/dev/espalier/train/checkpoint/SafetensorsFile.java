package dev.espalier.train.checkpoint;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a file in the <a href="https://huggingface.co/docs/safetensors">safetensors</a>
 * format, which Python reads too.
 *
 * <p>The format is: the length of the header in eight bytes, the header as JSON, the tensors'
 * bytes, all little-endian. A file written here also holds, as metadata {@code sha256}, the digest
 * of the whole file with that text as 64 zeros; it is checked when the file is read.
 *
 * @param tensors the tensors by name
 * @param metadata texts by name, without the digest
 */
public record SafetensorsFile(Map<String, HostTensor> tensors, Map<String, String> metadata) {

  /** Copies the maps, keeping the order of the tensors. */
  public SafetensorsFile {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  /**
   * Reads a file.
   *
   * @throws CheckpointException if there is no such file, or it is not of the format, cut short or
   *     damaged; names the file and says which
   */
  public static SafetensorsFile read(Path path) {
    return SafetensorsReader.read(path);
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @throws CheckpointException if the disk is full, the place not writable or the like; the file
   *     that was there before is then unchanged
   */
  public void write(Path path) {
    AtomicFile.write(path, file -> SafetensorsWriter.write(this, file));
  }
}

package dev.espalier.examples.pose.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the smallest archive that PyTorch loads as a scripted module: one expression over tensors
 * and no parameters.
 *
 * <p>The archive is a zip of stored entries under one folder: the pickled module object, its source
 * in TorchScript, an empty table of constants, and the format's version.
 */
final class TorchScriptArchive {

  private static final String FOLDER = "m/";

  /** Protocol 2: class {@code __torch__.M}, no arguments, new object, empty state, build, stop. */
  private static final byte[] MODULE = "\u0080\u0002c__torch__\nM\n)\u0081}b.".getBytes(ISO_8859_1);

  /** Protocol 2: the empty tuple, stop. */
  private static final byte[] NO_CONSTANTS = "\u0080\u0002).".getBytes(ISO_8859_1);

  private static final byte[] VERSION = "3\n".getBytes(UTF_8);

  private TorchScriptArchive() {}

  /**
   * Returns the archive of a module whose {@code forward} gives one expression.
   *
   * @param parameters the parameters with their types, such as {@code "x: Tensor, y: Tensor"}
   * @param expression the tensor to return, in TorchScript
   */
  static byte[] of(String parameters, String expression) {
    String source =
        """
        class M(Module):
          __parameters__ = []
          __buffers__ = []
          def forward(self: __torch__.M, %s) -> Tensor:
            return %s
        """
            .formatted(parameters, expression);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "data.pkl", MODULE);
      store(zip, "code/__torch__.py", source.getBytes(UTF_8));
      store(zip, "constants.pkl", NO_CONSTANTS);
      store(zip, "version", VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(FOLDER + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}

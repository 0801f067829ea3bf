package dev.espalier.train.pth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Tells the kinds of PyTorch's files apart by their first bytes. */
final class FileKind {

  /** A protocol-2 pickle of the number that PyTorch's files before 1.6 begin with. */
  private static final String OLD_PICKLE =
      new String(
          HexFormat.of().parseHex("80028a0a6cfc9c46f9206aa85019"), StandardCharsets.ISO_8859_1);

  private static final int TAR_MAGIC_AT = 257;
  private static final int HEAD = 512;

  private FileKind() {}

  /**
   * Checks that a file is a zip archive.
   *
   * @throws PthException if it is not, saying how to make it one if it is an old file of PyTorch
   */
  static void check(Path path) throws IOException {
    String head = head(path);
    if (isOld(head)) {
      throw new PthException(
          "it is of the format before PyTorch 1.6; convert it with a newer one: torch.save(torch.load(path, map_location='cpu'), path)");
    } else if (!isZip(head)) {
      throw new PthException("it is no file of PyTorch: it is no zip archive");
    }
  }

  /** Tells whether a file begins like one of PyTorch, new or old. */
  static boolean looksLikeOne(Path path) throws IOException {
    String head = head(path);
    return isZip(head) || isOld(head);
  }

  private static String head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isZip(String head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  private static boolean isOld(String head) {
    return head.startsWith(OLD_PICKLE) || head.startsWith("ustar", TAR_MAGIC_AT);
  }
}

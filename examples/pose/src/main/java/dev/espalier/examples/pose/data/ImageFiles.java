package dev.espalier.examples.pose.data;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads image files in any format that Java knows, PNG and JPEG among them. */
public final class ImageFiles implements ImageSource {

  @Override
  public RgbImage read(Path file) {
    BufferedImage image;
    try {
      // Without a stream of our own ImageIO would copy the file into a temporary one.
      byte[] bytes = Files.readAllBytes(file);
      image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException | IndexOutOfBoundsException e) {
      // The readers of the JDK throw the latter at some broken files.
      throw unreadable(file, e.toString());
    }
    if (image == null) {
      throw unreadable(file, "it is in no image format that Java reads");
    }
    return of(image);
  }

  private static ConfigException unreadable(Path file, @Nullable String reason) {
    return new ConfigException(
        Diagnostic.error("E0704", Place.PROGRAM, "cannot read the image '%s'".formatted(file))
            .note(String.valueOf(reason)));
  }

  /** Converts an image of the JDK; transparency is dropped. */
  static RgbImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = new int[width * height];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getSize() == 3 * pixels.length) {
      byte[] bgr = bytes.getData();
      for (int i = 0, j = 0; i < pixels.length; i++, j += 3) {
        pixels[i] = (bgr[j + 2] & 0xFF) << 16 | (bgr[j + 1] & 0xFF) << 8 | (bgr[j] & 0xFF);
      }
    } else {
      image.getRGB(0, 0, width, height, pixels, 0, width);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] &= 0xFFFFFF;
      }
    }
    return new RgbImage(width, height, pixels);
  }

  /** Converts an image to one that the JDK draws on and writes. */
  public static BufferedImage toBufferedImage(RgbImage image) {
    BufferedImage result =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) result.getRaster().getDataBuffer()).getData();
    System.arraycopy(image.pixels(), 0, pixels, 0, pixels.length);
    return result;
  }
}

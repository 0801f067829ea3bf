package dev.espalier.examples.pose.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB
      })
  void readsEveryPixel(int type) throws IOException {
    BufferedImage image = new BufferedImage(2, 1, type);
    image.setRGB(0, 0, 0xFF_0A_14_1E);
    image.setRGB(1, 0, 0xFF_FF_00_80);
    Path file = folder.resolve("a.png");
    ImageIO.write(image, "png", file.toFile());

    RgbImage read = new ImageFiles().read(file);

    assertThat(read.width()).isEqualTo(2);
    assertThat(read.height()).isEqualTo(1);
    assertThat(read.pixels()).containsExactly(0x0A141E, 0xFF0080);
    assertThat(ImageFiles.toBufferedImage(read).getRGB(1, 0)).isEqualTo(0xFF_FF_00_80);
  }

  @Test
  void whatIsNoImageIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "no image");

    assertThatThrownBy(() -> new ImageFiles().read(file))
        .hasMessageContaining("error[E0704]: cannot read the image '" + file + "'")
        .hasMessageContaining("it is in no image format that Java reads");
    assertThatThrownBy(() -> new ImageFiles().read(folder.resolve("b.png")))
        .hasMessageContaining("NoSuchFileException");
  }

  @Test
  void aCacheReadsOnce() {
    RgbImage image = new RgbImage(1, 1, new int[1]);
    int[] reads = new int[1];
    CachedImages cache =
        new CachedImages(
            file -> {
              reads[0]++;
              return image;
            });

    assertThat(cache.read(Path.of("a"))).isSameAs(image);
    assertThat(cache.read(Path.of("a"))).isSameAs(image);
    assertThat(reads[0]).isEqualTo(1);
  }

  @Test
  void sizeAndPixelsAgree() {
    assertThatThrownBy(() -> new RgbImage(2, 2, new int[3]))
        .hasMessage("2×2 needs 4 pixels, given 3");
  }
}

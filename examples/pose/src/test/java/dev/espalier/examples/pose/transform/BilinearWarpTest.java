package dev.espalier.examples.pose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.Size;
import org.junit.jupiter.api.Test;

class BilinearWarpTest {

  private static final RgbImage IMAGE =
      new RgbImage(3, 2, new int[] {0x102030, 0x506070, 0xFFFFFF, 0, 0x0000FF, 0x00FF00});

  @Test
  void theIdentityChangesNothing() {
    assertThat(warp(new AffineMatrix(1, 0, 0, 0, 1, 0), 3, 2))
        .containsExactly(0x102030, 0x506070, 0xFFFFFF, 0, 0x0000FF, 0x00FF00);
  }

  @Test
  void aShiftByAPixelLeavesBlackBehind() {
    assertThat(warp(new AffineMatrix(1, 0, 1, 0, 1, 0), 3, 2))
        .containsExactly(0, 0x102030, 0x506070, 0, 0, 0x0000FF);
    assertThat(warp(new AffineMatrix(1, 0, 0, 0, 1, -1), 3, 2))
        .containsExactly(0, 0x0000FF, 0x00FF00, 0, 0, 0);
  }

  @Test
  void halfAPixelIsTheMeanOfNeighbours() {
    assertThat(warp(new AffineMatrix(1, 0, -.5, 0, 1, 0), 2, 1))
        .containsExactly(0x304050, 0xA8B0B8);
    assertThat(warp(new AffineMatrix(1, 0, 0, 0, 1, -.5), 1, 1)).containsExactly(0x081018);
  }

  @Test
  void theBorderFadesToBlack() {
    assertThat(warp(new AffineMatrix(1, 0, .5, 0, 1, 0), 1, 1)).containsExactly(0x081018);
    assertThat(warp(new AffineMatrix(1, 0, -2.5, 0, 1, 0), 1, 1)).containsExactly(0x808080);
  }

  @Test
  void farOutsideIsBlack() {
    assertThat(warp(new AffineMatrix(1, 0, 900, 0, 1, -700), 3, 2)).containsOnly(0);
  }

  @Test
  void enlargingInterpolates() {
    RgbImage two = new RgbImage(2, 1, new int[] {0x000000, 0x040404});

    assertThat(BilinearWarp.warp(two, new AffineMatrix(4, 0, 0, 0, 1, 0), new Size(5, 1)).pixels())
        .containsExactly(0, 0x010101, 0x020202, 0x030303, 0x040404);
  }

  private static int[] warp(AffineMatrix matrix, int width, int height) {
    return BilinearWarp.warp(IMAGE, matrix, new Size(width, height)).pixels();
  }
}

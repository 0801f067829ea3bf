package dev.espalier.examples.pose.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Size;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AffineMatrixTest {

  private static final Size SIZE = new Size(192, 256);

  @Test
  void equalsMmposes() {
    AffineMatrix matrix = AffineMatrix.crop(new Point(110, 120), new Extent(.75, 1), 20, SIZE);

    assertThat(matrix.xx()).isCloseTo(1.2028067, within(1e-6));
    assertThat(matrix.xy()).isCloseTo(0.4377857, within(1e-6));
    assertThat(matrix.x0()).isCloseTo(-88.8430182, within(1e-4));
    assertThat(matrix.yx()).isCloseTo(-0.4377857, within(1e-6));
    assertThat(matrix.yy()).isCloseTo(1.2028066, within(1e-6));
    assertThat(matrix.y0()).isCloseTo(31.8196361, within(1e-4));
  }

  @Test
  void theCentreComesToTheMiddle() {
    AffineMatrix matrix = AffineMatrix.crop(new Point(30, 70), new Extent(.4, .6), 33, SIZE);

    Point middle = matrix.apply(30, 70);

    assertThat(middle.x()).isCloseTo(96, within(1e-9));
    assertThat(middle.y()).isCloseTo(128, within(1e-9));
  }

  @Test
  void theInverseLeadsBack() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 100; i++) {
      AffineMatrix matrix =
          AffineMatrix.crop(
              new Point(random.nextDouble(500), random.nextDouble(500)),
              new Extent(random.nextDouble(.1, 3), 1),
              random.nextDouble(-180, 180),
              SIZE);
      double x = random.nextDouble(500);
      double y = random.nextDouble(500);

      Point there = matrix.apply(x, y);
      Point back = matrix.inverse().apply(there.x(), there.y());

      assertThat(back.x()).isCloseTo(x, within(1e-8));
      assertThat(back.y()).isCloseTo(y, within(1e-8));
    }
  }

  @Test
  void aFlatMapHasNoInverse() {
    assertThatThrownBy(() -> new AffineMatrix(1, 1, 0, 1, 1, 0).inverse())
        .hasMessageStartingWith("no map leads back from");
  }
}

package dev.espalier.examples.pose.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.examples.pose.data.Skeleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

  private static final Skeleton COCO = SampleSkeletons.coco().skeleton();
  private static final RgbImage BLACK = new RgbImage(280, 140, new int[280 * 140]);
  private static final int GREEN = 0xFF00FF00;

  /** The left upper arm from (50, 40) to (90, 40): the one green bone of the skeleton. */
  private static final Pose ARM = arm(1);

  @Test
  void truthIsABandAndPredictionALine() {
    BufferedImage both = draw(List.of(ARM), List.of(ARM));
    BufferedImage truth = draw(List.of(ARM), List.of());
    BufferedImage nothing = draw(List.of(), List.of());

    // The image is shown twice as large, 12 pixels from the edge of the sheet.
    int x = 12 + 2 * 70;
    int y = 12 + 2 * 40;
    assertThat(both.getRGB(x, y)).isEqualTo(GREEN);
    assertThat(both.getRGB(x, y - 3)).isEqualTo(truth.getRGB(x, y - 3));
    assertThat(grey(truth.getRGB(x, y))).isGreaterThan(150);
    assertThat(grey(truth.getRGB(x, y - 9))).isLessThan(50);
    assertThat(grey(nothing.getRGB(x, y))).isLessThan(50);
  }

  @Test
  void unsureJointsAreLeftOut() {
    assertThat(draw(List.of(), List.of(arm(.1))).getRGB(152, 92)).isNotEqualTo(GREEN);
    assertThat(draw(List.of(), List.of(arm(.2))).getRGB(152, 92)).isEqualTo(GREEN);
  }

  @Test
  void imagesStandInTwoColumns() {
    Tile tile = new Tile("a.png", BLACK, List.of(), List.of(), COCO);
    ContactSheet sheet = new ContactSheet(0);

    BufferedImage one = sheet.draw(List.of(tile));
    BufferedImage three = sheet.draw(List.of(tile, tile, tile));

    assertThat(one.getWidth()).isEqualTo(12 + 560 + 12);
    assertThat(three.getWidth()).isEqualTo(12 + 2 * (560 + 12));
    assertThat(three.getHeight() - one.getHeight()).isEqualTo(280 + 22 + 12);
  }

  @Test
  void anEmptySheetIsAnError() {
    assertThatThrownBy(() -> new ContactSheet(0).draw(List.of()))
        .hasMessage("a contact sheet needs at least one image");
  }

  @Test
  void lettersAreMadeOfDots() {
    BufferedImage image = new BufferedImage(12, 7, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    DotFont.write(graphics, "l/", 0, 0, 1, Color.WHITE);
    graphics.dispose();

    assertThat(rows(image))
        .containsExactly(
            "#.........#.",
            "#........#..",
            "#........#..",
            "#.......#...",
            "#......#....",
            "#......#....",
            "#####.#.....");
  }

  private static BufferedImage draw(List<Pose> truth, List<Pose> predicted) {
    return new ContactSheet(.2).draw(List.of(new Tile("a.png", BLACK, truth, predicted, COCO)));
  }

  private static Pose arm(double score) {
    List<Keypoint> joints = new ArrayList<>(Collections.nCopies(17, new Keypoint(0, 0, 0)));
    joints.set(5, new Keypoint(50, 39.5, score));
    joints.set(7, new Keypoint(90, 39.5, score));
    return new Pose(joints);
  }

  private static int grey(int rgb) {
    return rgb & 0xFF;
  }

  private static List<String> rows(BufferedImage image) {
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < image.getWidth(); x++) {
        row.append(grey(image.getRGB(x, y)) > 0 ? '#' : '.');
      }
      rows.add(row.toString());
    }
    return rows;
  }
}

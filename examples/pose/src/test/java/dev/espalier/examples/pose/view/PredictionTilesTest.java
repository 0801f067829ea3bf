package dev.espalier.examples.pose.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.data.Annotation;
import dev.espalier.examples.pose.data.Box;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.train.data.Sample;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTilesTest {

  private static final RgbImage IMAGE = new RgbImage(1, 1, new int[1]);

  @Test
  void figuresOfOneImageShareATile() {
    List<Sample> results = List.of(result("b", 1), result("a", 2), result("b", 3), result("c", 4));

    List<Tile> tiles = PredictionTiles.of(results, 2, file -> IMAGE);

    assertThat(tiles).extracting(Tile::caption).containsExactly("b.png", "a.png");
    assertThat(tiles.get(0).truth()).containsExactly(pose(1), pose(3));
    assertThat(tiles.get(0).predicted()).containsExactly(pose(101), pose(103));
    assertThat(tiles.get(0).image()).isSameAs(IMAGE);
    assertThat(tiles.get(1).truth()).containsExactly(pose(2));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(PredictionTiles.of(List.of(), 6, file -> IMAGE)).isEmpty();
  }

  private static Sample result(String image, int id) {
    return Sample.empty()
        .with(
            PoseKeys.ANNOTATION,
            new Annotation(
                id,
                Path.of("folder", image + ".png"),
                new Box(0, 0, 1, 1),
                pose(id),
                SampleSkeletons.threeJoints().skeleton()))
        .with(PoseKeys.PREDICTION, pose(100 + id));
  }

  private static Pose pose(int x) {
    return new Pose(Collections.nCopies(3, new Keypoint(x, 0, 1)));
  }
}

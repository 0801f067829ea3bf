package dev.espalier.examples.pose.view;

import dev.espalier.examples.pose.data.Annotation;
import dev.espalier.examples.pose.data.ImageSource;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.train.data.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the results of an evaluation by image. */
public final class PredictionTiles {

  private PredictionTiles() {}

  /**
   * Returns the first images of an evaluation, each with all its figures that were evaluated.
   *
   * @param results one sample a figure, with its annotation and its prediction
   * @param images the number of images; fewer if there are not so many
   * @param source reads the images
   */
  public static List<Tile> of(List<Sample> results, int images, ImageSource source) {
    Map<Path, List<Sample>> byImage = new LinkedHashMap<>();
    for (Sample result : results) {
      Path file = result.get(PoseKeys.ANNOTATION).imageFile();
      if (byImage.containsKey(file) || byImage.size() < images) {
        byImage.computeIfAbsent(file, key -> new ArrayList<>()).add(result);
      }
    }
    List<Tile> tiles = new ArrayList<>();
    byImage.forEach((file, figures) -> tiles.add(tile(file, figures, source)));
    return tiles;
  }

  private static Tile tile(Path file, List<Sample> figures, ImageSource source) {
    List<Annotation> annotations =
        figures.stream().map(figure -> figure.get(PoseKeys.ANNOTATION)).toList();
    List<Pose> predicted = figures.stream().map(figure -> figure.get(PoseKeys.PREDICTION)).toList();
    return new Tile(
        String.valueOf(file.getFileName()),
        source.read(file),
        annotations.stream().map(Annotation::pose).toList(),
        predicted,
        annotations.get(0).skeleton());
  }
}

package dev.espalier.examples.pose.figure;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.examples.pose.data.DataCfg;
import dev.espalier.examples.pose.data.DatasetInfo;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.examples.pose.data.TopDownCocoDataset;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Transform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Stick figures that are drawn to disk on first use, and then read as any COCO dataset is. */
@RegisterModule
public final class StickFigureDataset implements Dataset {

  private static final Size DEFAULT_SIZE = new Size(320, 240);

  private final TopDownCocoDataset figures;

  /**
   * Draws the images if they are not there, and reads their annotations.
   *
   * @param dataRoot the folder of all sets of figures
   * @param split the part of the data; each has figures of its own
   * @param images the number of images to draw
   * @param canvas the size of each image; 320×240 if not given
   * @param seed what the drawing by lot depends on
   * @param dataCfg the sizes of crop and heatmaps
   * @param pipeline what is done to each item
   * @param datasetInfo the joints; they must be COCO's seventeen
   * @param cacheImages whether to keep decoded images in memory; four bytes a pixel
   * @throws ConfigException if the images cannot be written (E0708) or read
   */
  public StickFigureDataset(
      Path dataRoot,
      @OneOf({"train", "val", "test"}) String split,
      @Default("400") @Range(min = 1, max = 999_999) int images,
      @Nullable Size canvas,
      @Default("0") long seed,
      DataCfg dataCfg,
      List<Transform> pipeline,
      DatasetInfo datasetInfo,
      @Default("false") boolean cacheImages) {
    FigureSet set = new FigureSet(split, images, canvas == null ? DEFAULT_SIZE : canvas, seed);
    Path folder;
    try {
      folder = new FigureSetWriter().ensure(dataRoot, set);
    } catch (IOException e) {
      throw new ConfigException(
          Diagnostic.error(
                  "E0708",
                  Place.PROGRAM,
                  "the stick figures cannot be written to '%s'".formatted(dataRoot))
              .note(e.toString()));
    }
    this.figures =
        new TopDownCocoDataset(
            FigureSet.annotationFile(folder),
            FigureSet.imageFolder(folder),
            dataCfg,
            pipeline,
            datasetInfo,
            cacheImages);
  }

  @Override
  public int size() {
    return figures.size();
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    return figures.get(index, random);
  }
}

package dev.espalier.examples.pose.view;

import dev.espalier.examples.pose.data.ImageFiles;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws true and predicted poses of a few validation images into one picture when a run ends. */
@RegisterModule
public final class KeypointPictureHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(KeypointPictureHook.class);

  private final int numImages;
  private final String outFile;
  private final double scoreThr;

  /**
   * Creates a hook.
   *
   * @param numImages the number of images
   * @param outFile the picture's name in the work dir, a PNG
   * @param scoreThr predicted joints of a lower score are left out
   */
  public KeypointPictureHook(
      @Default("6") @Range(min = 1) int numImages,
      @Default("predictions.png") String outFile,
      @Default("0.2") double scoreThr) {
    this.numImages = numImages;
    this.outFile = outFile;
    this.scoreThr = scoreThr;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_RUN);
  }

  @Override
  public void afterRun(Run run) {
    Evaluator evaluator = run.evaluator();
    if (evaluator == null || evaluator.results().isEmpty()) {
      LOG.info("no picture: nothing was evaluated");
      return;
    }
    List<Tile> tiles = PredictionTiles.of(evaluator.results(), numImages, new ImageFiles());
    Path file = run.workDir().resolve(outFile);
    try {
      if (!ImageIO.write(new ContactSheet(scoreThr).draw(tiles), "png", file.toFile())) {
        throw new IOException("this Java cannot write PNG images");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the picture " + file + ": " + e.getMessage(), e);
    }
    LOG.info("picture of predictions: {}", file);
  }
}

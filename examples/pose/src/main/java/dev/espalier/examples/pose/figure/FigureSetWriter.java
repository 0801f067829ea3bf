package dev.espalier.examples.pose.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws sets of figures to disk. */
final class FigureSetWriter {

  private static final Logger LOG = LoggerFactory.getLogger(FigureSetWriter.class);

  private final CocoWriter annotations = new CocoWriter();

  /**
   * Returns the folder of a set, which is drawn if it is not there.
   *
   * <p>It is drawn into a folder of another name and then renamed, so a folder of the right name is
   * always complete, also if this process is killed or another draws the same set.
   *
   * @param root the folder that holds the folders of sets
   * @throws IOException if the set cannot be written
   */
  Path ensure(Path root, FigureSet set) throws IOException {
    Path folder = root.resolve(set.folder());
    if (Files.isDirectory(folder)) {
      return folder;
    }
    LOG.info("Drawing {} images of stick figures into {} (once)", set.images(), folder);
    long start = System.nanoTime();
    Files.createDirectories(root);
    Path unfinished = root.resolve("." + set.folder() + "." + UUID.randomUUID());
    try {
      int figures = draw(unfinished, set);
      publish(unfinished, folder);
      String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
      LOG.info("Drew {} figures in {} images in {} s", figures, set.images(), seconds);
    } finally {
      delete(unfinished);
    }
    return folder;
  }

  /** Draws a set into a new folder and returns the number of figures. */
  private int draw(Path folder, FigureSet set) throws IOException {
    Files.createDirectories(FigureSet.imageFolder(folder));
    SplittableRandom random = new SplittableRandom(seed(set));
    SceneComposer composer = new SceneComposer(set.imageSize().width(), set.imageSize().height());
    List<CocoWriter.Image> images = new ArrayList<>();
    int figures = 0;
    for (int i = 1; i <= set.images(); i++) {
      Scene scene = composer.compose(random.split());
      String name = String.format(Locale.ROOT, "%06d.png", i);
      write(SceneRenderer.render(scene), FigureSet.imageFolder(folder).resolve(name));
      List<MarkedFigure> marked = SceneAnnotator.annotate(scene);
      images.add(new CocoWriter.Image(name, scene.width(), scene.height(), marked));
      figures += marked.size();
    }
    annotations.write(FigureSet.annotationFile(folder), "Stick figures: " + set.folder(), images);
    return figures;
  }

  /** Returns what the drawing of a set depends on. */
  static long seed(FigureSet set) {
    // Splits differ in their seed by a hash of their name.
    byte[] name = set.split().getBytes(StandardCharsets.UTF_8);
    return set.seed() ^ (long) Arrays.hashCode(name) << Integer.SIZE;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IllegalStateException("every Java platform writes PNG");
    }
  }

  private static void publish(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was faster; its drawings are the same.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

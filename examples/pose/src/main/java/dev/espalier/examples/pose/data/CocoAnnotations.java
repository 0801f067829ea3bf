package dev.espalier.examples.pose.data;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the items of a dataset of what an annotation file says. */
final class CocoAnnotations {

  private static final int NAMED = 3;

  private CocoAnnotations() {}

  /**
   * Returns the figures of an annotation file, in its order, that have a box of some extent within
   * their image.
   *
   * @param file the annotation file
   * @param imageFolder the folder that its file names are relative to
   * @param skeleton the joints that the figures must have
   * @throws ConfigException if the file is missing or wrong, an image is missing (E0704), or there
   *     is no figure (E0706)
   */
  static List<Annotation> load(Path file, Path imageFolder, Skeleton skeleton) {
    CocoFile coco = CocoReader.read(file, skeleton.names());
    CocoProblems problems = new CocoProblems(file);
    List<Annotation> annotations = new ArrayList<>();
    Set<Path> used = new LinkedHashSet<>();
    for (CocoFigure figure : coco.figures()) {
      CocoImage image = coco.images().get(figure.imageId());
      if (image == null) {
        problems.add(
            Diagnostic.error(
                "E0703",
                Place.PROGRAM,
                "'%s' of '%s' is of the image %d, which the file does not have"
                    .formatted(figure.where(), file, figure.imageId())));
        continue;
      }
      Box box = clean(figure.box(), image);
      if (box != null) {
        Path path = imageFolder.resolve(image.fileName());
        used.add(path);
        annotations.add(new Annotation(annotations.size(), path, box, figure.pose(), skeleton));
      }
    }
    problems.throwIfAny();
    requireImages(file, used);
    if (annotations.isEmpty()) {
      throw CocoProblems.fatal(
          "E0706", Place.PROGRAM, "'%s' has no figure with labelled joints".formatted(file));
    }
    return annotations;
  }

  /**
   * Cuts a box to its image as mmpose does, which counts the last row and column out.
   *
   * @return null if nothing is left of it
   */
  static @Nullable Box clean(Box box, CocoImage image) {
    double left = Math.max(0, box.x());
    double top = Math.max(0, box.y());
    double right = Math.min(image.width() - 1, left + Math.max(0, box.width()));
    double bottom = Math.min(image.height() - 1, top + Math.max(0, box.height()));
    return right > left && bottom > top ? new Box(left, top, right - left, bottom - top) : null;
  }

  private static void requireImages(Path file, Set<Path> images) {
    List<Path> missing = images.stream().filter(image -> !Files.isRegularFile(image)).toList();
    if (missing.isEmpty()) {
      return;
    }
    List<String> notes = new ArrayList<>();
    missing.stream().limit(NAMED).forEach(image -> notes.add("missing: " + image));
    if (missing.size() > NAMED) {
      notes.add("and %d more".formatted(missing.size() - NAMED));
    }
    notes.add("file names are relative to the dataset's img_prefix");
    throw CocoProblems.fatal(
        "E0704",
        Place.PROGRAM,
        "%d of %d images of '%s' do not exist".formatted(missing.size(), images.size(), file),
        notes.toArray(String[]::new));
  }
}

package dev.espalier.examples.pose.data;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an annotation file in COCO's keypoint format, one entry at a time: such files are larger
 * than what one wants to hold in memory.
 */
final class CocoReader {

  private static final int NUMBERS_A_JOINT = 3;

  private final Path file;
  private final List<String> joints;
  private final CocoProblems problems;
  private final Map<Long, CocoImage> images = new HashMap<>();
  private final List<CocoFigure> figures = new ArrayList<>();

  private CocoReader(Path file, List<String> joints) {
    this.file = file;
    this.joints = joints;
    this.problems = new CocoProblems(file);
  }

  /** Reads one entry of a list. */
  private interface EntryReader {
    void read(CocoEntry entry);
  }

  /**
   * Reads a file.
   *
   * @param joints the names of the joints that the figures must have
   * @throws ConfigException if there is no such file (E0701), it is no JSON (E0702), or entries
   *     lack what they must have (E0703) or have other joints (E0705)
   */
  static CocoFile read(Path file, List<String> joints) {
    return new CocoReader(file, joints).read();
  }

  private CocoFile read() {
    if (!Files.isRegularFile(file)) {
      throw CocoProblems.fatal(
          "E0701",
          Place.PROGRAM,
          "the annotation file '%s' does not exist".formatted(file),
          "looked in " + file.toAbsolutePath().getParent());
    }
    JsonMapper mapper = JsonMapper.builder().build();
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = mapper.createParser(in)) {
      readTop(parser);
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      throw CocoProblems.fatal(
          "E0702",
          location == null ? Place.PROGRAM : problems.at(location),
          "'%s' is not well-formed JSON".formatted(file),
          e.getOriginalMessage().lines().findFirst().orElse("no further details"));
    } catch (IOException e) {
      throw CocoProblems.fatal(
          "E0701", Place.PROGRAM, "'%s' cannot be read: %s".formatted(file, e.getMessage()));
    }
    problems.throwIfAny();
    return new CocoFile(images, figures);
  }

  private void readTop(JsonParser parser) {
    TokenStreamLocation start = parser.currentLocation();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw CocoProblems.fatal(
          "E0703", problems.at(start), "'%s' must hold one JSON object".formatted(file));
    }
    List<String> missing = new ArrayList<>(List.of("images", "annotations"));
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      missing.remove(name);
      parser.nextToken();
      switch (name) {
        case "images" -> readList(parser, name, this::readImage);
        case "annotations" -> readList(parser, name, this::readFigure);
        case "categories" -> readList(parser, name, this::checkCategory);
        default -> parser.skipChildren();
      }
    }
    for (String name : missing) {
      problems.add(
          Diagnostic.error("E0703", problems.at(start), "'%s' has no '%s'".formatted(file, name)));
    }
  }

  private void readList(JsonParser parser, String name, EntryReader reader) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw CocoProblems.fatal(
          "E0703",
          problems.at(parser.currentTokenLocation()),
          "'%s' must be a list".formatted(name));
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      TokenStreamLocation location = parser.currentTokenLocation();
      JsonNode node = parser.readValueAsTree();
      reader.read(new CocoEntry("%s[%d]".formatted(name, i), node, location, problems));
    }
  }

  private void readImage(CocoEntry entry) {
    Long id = entry.integer("id");
    String name = entry.text("file_name");
    Long width = entry.integer("width");
    Long height = entry.integer("height");
    if (id != null && name != null && width != null && height != null) {
      images.put(id, new CocoImage(id, name, width.intValue(), height.intValue()));
    }
  }

  private void readFigure(CocoEntry entry) {
    if (isSkipped(entry)) {
      return;
    }
    Long image = entry.integer("image_id");
    List<Double> box = entry.numbers("bbox", 4, "x, y, width, height");
    List<Double> numbers =
        entry.numbers(
            "keypoints",
            NUMBERS_A_JOINT * joints.size(),
            "x, y, v of %d joints".formatted(joints.size()));
    if (image != null && box != null && numbers != null) {
      Pose pose = pose(numbers);
      if (pose.keypoints().stream().anyMatch(Keypoint::isLabelled)) {
        figures.add(
            new CocoFigure(
                entry.where(),
                image,
                new Box(box.get(0), box.get(1), box.get(2), box.get(3)),
                pose));
      }
    }
  }

  /** Tells whether the entry has no joints, is a crowd, or has an area of nothing. */
  private static boolean isSkipped(CocoEntry entry) {
    return !entry.has("keypoints")
        || equals(entry, "iscrowd", 1)
        || equals(entry, "num_keypoints", 0)
        || (entry.has("area") && equals(entry, "area", 0));
  }

  private static boolean equals(CocoEntry entry, String key, double value) {
    Double number = entry.has(key) ? entry.number(key) : null;
    return number != null && number == value;
  }

  private static Pose pose(List<Double> numbers) {
    List<Keypoint> keypoints = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += NUMBERS_A_JOINT) {
      // 0 is not labelled, 1 hidden, 2 seen; hidden joints count as much as seen ones.
      double labelled = Math.min(1, numbers.get(i + 2));
      keypoints.add(new Keypoint(numbers.get(i), numbers.get(i + 1), labelled));
    }
    return new Pose(keypoints);
  }

  private void checkCategory(CocoEntry entry) {
    if (!entry.has("keypoints")) {
      return;
    }
    List<String> given = new ArrayList<>();
    entry.node().get("keypoints").forEach(name -> given.add(text(name)));
    if (!given.equals(joints)) {
      problems.add(
          Diagnostic.error(
                  "E0705",
                  problems.at(entry.location()),
                  "'%s' has other keypoints than the config's dataset_info"
                      .formatted(entry.where()))
              .note("in the file: " + String.join(", ", given))
              .note("in dataset_info: " + String.join(", ", joints)));
    }
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || !node.isString() ? String.valueOf(node) : node.stringValue();
  }
}

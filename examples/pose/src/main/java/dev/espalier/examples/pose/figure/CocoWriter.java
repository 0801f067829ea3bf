package dev.espalier.examples.pose.figure;

import dev.espalier.examples.pose.data.Box;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes COCO's keypoint annotation format. */
final class CocoWriter {

  private static final int PERSON = 1;

  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * What is annotated of one image.
   *
   * @param fileName the file, relative to the folder of images
   * @param width the number of columns
   * @param height the number of rows
   * @param figures the figures in it
   */
  record Image(String fileName, int width, int height, List<MarkedFigure> figures) {}

  /**
   * Writes the annotations of some images.
   *
   * @param description what the images show
   * @throws IOException if the file cannot be written
   */
  void write(Path file, String description, List<Image> images) throws IOException {
    try (Writer text = Files.newBufferedWriter(file);
        JsonGenerator json = mapper.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("info");
      json.writeStringProperty("description", description);
      json.writeEndObject();
      images(json, images);
      annotations(json, images);
      categories(json);
      json.writeEndObject();
    }
  }

  private static void images(JsonGenerator json, List<Image> images) {
    json.writeArrayPropertyStart("images");
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeNumberProperty("id", i + 1);
      json.writeStringProperty("file_name", image.fileName());
      json.writeNumberProperty("width", image.width());
      json.writeNumberProperty("height", image.height());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void annotations(JsonGenerator json, List<Image> images) {
    json.writeArrayPropertyStart("annotations");
    int id = 0;
    for (int i = 0; i < images.size(); i++) {
      for (MarkedFigure figure : images.get(i).figures()) {
        id++;
        json.writeRaw('\n');
        annotation(json, id, i + 1, figure);
      }
    }
    json.writeEndArray();
  }

  private static void annotation(JsonGenerator json, int id, int image, MarkedFigure figure) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    json.writeNumberProperty("image_id", image);
    json.writeNumberProperty("category_id", PERSON);
    Box box = figure.box();
    json.writeArrayPropertyStart("bbox");
    for (double number : List.of(box.x(), box.y(), box.width(), box.height())) {
      number(json, number);
    }
    json.writeEndArray();
    json.writeNumberProperty("area", figure.area());
    json.writeNumberProperty("iscrowd", 0);
    json.writeNumberProperty("num_keypoints", figure.labelled());
    json.writeArrayPropertyStart("keypoints");
    for (MarkedJoint joint : figure.joints()) {
      number(json, joint.x());
      number(json, joint.y());
      json.writeNumber(joint.visibility().code());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void categories(JsonGenerator json) {
    json.writeArrayPropertyStart("categories");
    json.writeStartObject();
    json.writeNumberProperty("id", PERSON);
    json.writeStringProperty("name", "person");
    json.writeStringProperty("supercategory", "person");
    json.writeArrayPropertyStart("keypoints");
    for (Joint joint : Joint.values()) {
      json.writeString(joint.cocoName());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("skeleton");
    for (Joint.Link link : Joint.LINKS) {
      json.writeStartArray();
      json.writeNumber(cocoNumber(link.from()));
      json.writeNumber(cocoNumber(link.to()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Returns the joint's number in COCO's list of links, which counts from 1. */
  private static int cocoNumber(Joint joint) {
    return List.of(Joint.values()).indexOf(joint) + 1;
  }

  /** Writes a coordinate to a hundredth of a pixel; whole numbers without a fraction. */
  private static void number(JsonGenerator json, double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      json.writeNumber(hundredths / 100);
    } else {
      json.writeNumber(hundredths / 100.0);
    }
  }
}

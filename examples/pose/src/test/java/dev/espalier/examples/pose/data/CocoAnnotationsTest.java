package dev.espalier.examples.pose.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoAnnotationsTest {

  private static final Skeleton JOINTS = SampleSkeletons.threeJoints().skeleton();

  private static final String IMAGE = "{'id': 7, 'file_name': 'a.png', 'width': 100, 'height': 80}";

  private static final String FIGURE =
      "{'id': 1, 'image_id': 7, 'category_id': 1, 'bbox': [10, 20, 30, 40],"
          + " 'keypoints': [11, 22, 2, 33, 44.5, 1, 0, 0, 0]}";

  @TempDir private Path folder;

  @BeforeEach
  void anImage() throws IOException {
    Files.createFile(folder.resolve("a.png"));
  }

  @Test
  void readsFiguresWithTheirImages() {
    assertThat(load(file(IMAGE, FIGURE)))
        .containsExactly(
            new Annotation(
                0,
                folder.resolve("a.png"),
                new Box(10, 20, 30, 40),
                new Pose(
                    List.of(
                        new Keypoint(11, 22, 1), new Keypoint(33, 44.5, 1), new Keypoint(0, 0, 0))),
                JOINTS));
  }

  @Test
  void theOrderOfTheListsDoesNotMatter() {
    assertThat(load("{'annotations': [" + FIGURE + "], 'images': [" + IMAGE + "]}")).hasSize(1);
  }

  @Test
  void crowdsAndFiguresWithoutLabelsAreLeftOut() {
    String crowd = FIGURE.replace("'id': 1", "'iscrowd': 1");
    String none = FIGURE.replace("'id': 1", "'num_keypoints': 0");
    String flat = FIGURE.replace("'id': 1", "'area': 0");
    String unlabelled = FIGURE.replaceAll("'keypoints': .*]", "'keypoints': [0,0,0,0,0,0,0,0,0]");
    String noKeypoints = "{'id': 9, 'image_id': 7, 'bbox': [1, 2, 3, 4]}";
    String outside = FIGURE.replace("[10, 20, 30, 40]", "[200, 20, 30, 40]");

    assertThat(load(file(IMAGE, crowd, none, flat, unlabelled, noKeypoints, outside, FIGURE)))
        .hasSize(1);
  }

  @Test
  void boxesAreCutToTheImage() {
    CocoImage image = new CocoImage(1, "a.png", 100, 80);

    assertThat(CocoAnnotations.clean(new Box(-5, -5, 30, 40), image))
        .isEqualTo(new Box(0, 0, 30, 40));
    assertThat(CocoAnnotations.clean(new Box(90, 70, 30, 40), image))
        .isEqualTo(new Box(90, 70, 9, 9));
    assertThat(CocoAnnotations.clean(new Box(5, 5, -3, 4), image)).isNull();
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.json");

    assertThatThrownBy(() -> CocoAnnotations.load(file, folder, JOINTS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("error[E0701]: the annotation file '" + file + "' does not exist")
        .hasMessageContaining("looked in " + folder);
  }

  @Test
  void malformedJsonIsLocated() {
    assertThatThrownBy(() -> load("{'images': [],\n 'annotations': [}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("error[E0702]: '" + json() + "' is not well-formed JSON")
        .hasMessageContaining("--> " + json() + ":2:18");
  }

  @Test
  void everyMissingFieldIsReported() {
    String noBox = FIGURE.replace("'bbox'", "'box'");
    String fewPoints = FIGURE.replace(", 0, 0, 0]", "]");
    String noSize = IMAGE.replace("'width'", "'with'");

    assertThatThrownBy(() -> load(file(noSize, noBox, fewPoints)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("error[E0703]: 'images[0]' has no 'width'")
        .hasMessageContaining("'annotations[0]' has no 'bbox'")
        .hasMessageContaining("'annotations[1].keypoints' must be 9 numbers (x, y, v of 3 joints)")
        .hasMessageContaining("given a list of 6")
        .hasMessageContaining("--> " + json() + ":1:13")
        .hasMessageContaining("3 errors in " + json());
  }

  @Test
  void enoughProblemsAreEnough() {
    String[] broken = new String[50];
    Arrays.fill(broken, "{'keypoints': 1, 'image_id': 7}");

    assertThatThrownBy(() -> load(file(IMAGE, broken))).hasMessageContaining("10 errors in");
  }

  @Test
  void theListsAreNeeded() {
    assertThatThrownBy(() -> load("{}"))
        .hasMessageContaining("has no 'images'")
        .hasMessageContaining("has no 'annotations'");
    assertThatThrownBy(() -> load("[]")).hasMessageContaining("must hold one JSON object");
    assertThatThrownBy(() -> load("{'images': 3}")).hasMessageContaining("'images' must be a list");
  }

  @Test
  void anImageThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> load(file(IMAGE.replace("a.png", "b.png"), FIGURE)))
        .hasMessageContaining("error[E0704]: 1 of 1 images of '" + json() + "' do not exist")
        .hasMessageContaining("missing: " + folder.resolve("b.png"));
  }

  @Test
  void aFigureOfNoImageIsNamed() {
    assertThatThrownBy(() -> load(file(IMAGE.replace("7", "8"), FIGURE)))
        .hasMessageContaining("'annotations[0]' of '" + json() + "' is of the image 7");
  }

  @Test
  void otherJointsThanTheConfigsAreAnError() {
    String text =
        file(IMAGE, FIGURE)
            .replace("}]}", "}], 'categories': [{'id': 1, 'keypoints': ['b', 'a', 'c']}]}");

    assertThatThrownBy(() -> load(text))
        .hasMessageContaining("error[E0705]: 'categories[0]' has other keypoints")
        .hasMessageContaining("in the file: b, a, c")
        .hasMessageContaining("in dataset_info: a, b, c");
  }

  @Test
  void aFileWithoutFiguresIsAnError() {
    assertThatThrownBy(() -> load(file(IMAGE)))
        .hasMessageContaining("error[E0706]: '" + json() + "' has no figure");
  }

  private static String file(String image, String... figures) {
    return "{'images': [%s], 'annotations': [%s]}".formatted(image, String.join(", ", figures));
  }

  private Path json() {
    return folder.resolve("coco.json");
  }

  private List<Annotation> load(String json) {
    try {
      Files.writeString(json(), json.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return CocoAnnotations.load(json(), folder, JOINTS);
  }
}

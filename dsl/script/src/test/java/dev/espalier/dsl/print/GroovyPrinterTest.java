package dev.espalier.dsl.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroovyPrinterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = null",
        "x = -1",
        "x = 123456789012345678901234567890",
        "x = 0.0005",
        "x = 1e-05",
        "x = -0.0d",
        "x = Double.NaN",
        "x = Double.NEGATIVE_INFINITY",
        "x = 'it\\'s a \\\\ and\\n$more'",
        "x = dict()",
        "x = []",
        "x = tuple(1)",
        "x = dict(0: 'nose', (-1): 'none', '1': 'one', 'a b': 2, 'useUDP': true, 'class': 3)",
        "x = mmdet.ResNet(depth: 50)",
        "x = dict(type: 'pck', thr: 0.2)",
        "x = dict(depth: 50, type: 'ResNet')",
        "this.'a-b' = 1",
        "this.'useUDP' = 1",
      })
  void aLineIsPrintedAsItWasWritten(String line) {
    assertThat(print(line)).isEqualTo(line + "\n");
  }

  @Test
  void whatDoesNotFitBeginsALineForEachElement() {
    String text =
        """
        model = TopDown(
            backbone: ResNet(depth: 50, out_indices: [3], frozen_stages: -1, norm_eval: false),
            keypoint_head: TopdownHeatmapSimpleHead(
                in_channels: 2048,
                out_channels: 17,
                loss_keypoint: JointsMSELoss(use_target_weight: true),
                extra: dict(final_conv_kernel: 1)),
            mean: [
                123.675, 116.28, 103.53, 58.395, 57.12, 57.375, 123.675, 116.28, 103.53, 58.395, 57.12,
                57.375])
        """;

    assertThat(print(text)).isEqualTo(text);
  }

  @Test
  void noLineIsLongerThanAHundredColumnsUnlessAStringIs() {
    assertThat(print("x = (0..200).collect { dict(id: it, name: \"joint_$it\") }").lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void aNumberAndTheSameDigitsAreTwoKeys() {
    assertThat(print("x = ['9': 1, 9: 2, 8: 3]")).isEqualTo("x = dict('9': 1, (9): 2, 8: 3)\n");
  }

  @Test
  void aTopLevelKeyMustBeAWord() {
    MapNode root = MapNode.of(Map.of(Key.of(1), new MapNode.Entry(Place.PROGRAM, ValueNode.of(1))));

    assertThatThrownBy(() -> GroovyPrinter.print(root))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1");
  }

  private static String print(String text) {
    return GroovyPrinter.print(
        Configs.parse(new Source("a.groovy", text), LoadOptions.DEFAULT).root());
  }
}

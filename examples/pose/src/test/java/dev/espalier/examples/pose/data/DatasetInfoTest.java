package dev.espalier.examples.pose.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetInfoTest {

  private static final KeypointInfo LEFT = new KeypointInfo("left", null, "upper", "right");
  private static final KeypointInfo RIGHT =
      new KeypointInfo("right", new Rgb(1, 2, 3), null, "left");

  @Test
  void derivesPairsHalvesAndBones() {
    Skeleton skeleton = SampleSkeletons.threeJoints().skeleton();

    assertThat(skeleton.names()).containsExactly("a", "b", "c");
    assertThat(skeleton.flipPairs().pairs()).containsExactly(new FlipPairs.Pair(0, 1));
    assertThat(skeleton.flipPairs().partners(3)).containsExactly(1, 0, 2);
    assertThat(skeleton.upperBody()).containsExactly(0);
    assertThat(skeleton.bones()).containsExactly(new Skeleton.Bone(0, 1, new Rgb(255, 128, 0)));
    assertThat(skeleton.jointWeights()).containsExactly(1.0, 1.2, 1.5);
  }

  @Test
  void whatIsNotGivenHasDefaults() {
    Skeleton skeleton =
        new DatasetInfo("two", List.of(LEFT, RIGHT), List.of(), List.of(), List.of()).skeleton();

    assertThat(skeleton.jointWeights()).containsExactly(1.0, 1.0);
    assertThat(skeleton.sigmas()).isEmpty();
    assertThat(skeleton.colors()).containsExactly(new Rgb(255, 128, 0), new Rgb(1, 2, 3));
  }

  @Test
  void aMisspeltJointIsOfferedItsName() {
    LinkInfo link = new LinkInfo(List.of("left", "rihgt"), null);

    assertThatThrownBy(
            () -> new DatasetInfo("two", List.of(LEFT, RIGHT), List.of(link), null, null))
        .hasMessage("there is no joint 'rihgt'; did you mean 'right'?");
  }

  @Test
  void swapsAreMutual() {
    KeypointInfo alone = new KeypointInfo("right", null, null, null);

    assertThatThrownBy(() -> new DatasetInfo("two", List.of(LEFT, alone), List.of(), null, null))
        .hasMessage("'left' swaps with 'right', which swaps with nothing");
  }

  @Test
  void listsHaveOneNumberAJoint() {
    assertThatThrownBy(
            () -> new DatasetInfo("two", List.of(LEFT, RIGHT), List.of(), List.of(1.0), null))
        .hasMessage("joint_weights needs one number a joint (2), given 1");
  }

  @Test
  void aLinkHasTwoEnds() {
    assertThatThrownBy(() -> new LinkInfo(List.of("left"), null))
        .hasMessage("a link has two joints, given [left]");
  }

  @Test
  void thereIsOneOutputChannelAJoint() {
    Size size = new Size(4, 4);

    assertThatThrownBy(() -> new DataCfg(size, size, 17, 16, false))
        .hasMessage("num_output_channels must be num_joints (17), given 16");
  }
}

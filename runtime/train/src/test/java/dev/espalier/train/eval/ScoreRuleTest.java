package dev.espalier.train.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"acc", "AP", "mAP", "PCK", "AUC", "AR@100", "top1_acc", "bbox_mAP_50"})
  void ofTheseTheGreaterIsBetter(String metric) {
    assertThat(ScoreRule.infer(metric)).isEqualTo(ScoreRule.GREATER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loss", "EPE", "NME", "MPJPE", "val_loss"})
  void ofTheseTheSmallerIsBetter(String metric) {
    assertThat(ScoreRule.infer(metric)).isEqualTo(ScoreRule.LESS);
  }

  @Test
  void aWholeNameSaysMoreThanAPartOfOne() {
    assertThat(ScoreRule.infer("nme")).isEqualTo(ScoreRule.LESS);
    assertThat(ScoreRule.infer("heatmap_loss"))
        .as("'map' is a part of it: mmcv's rule, with mmcv's surprises")
        .isEqualTo(ScoreRule.GREATER);
  }

  @Test
  void aNameThatTellsNothingIsAnError() {
    assertThatThrownBy(() -> ScoreRule.infer("worst_error"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "cannot tell whether a greater 'worst_error' is better; set 'rule' to 'greater' or"
                + " 'less'");
    ScoreNames own = ScoreNames.DEFAULT.or(List.of("Worst"), null);
    assertThat(own.infer("worst_error")).isEqualTo(ScoreRule.GREATER);
    assertThat(own.infer("loss")).as("the other list stays").isEqualTo(ScoreRule.LESS);
  }

  @Test
  void anEqualScoreIsNoBetterAndNoNumberNeverIs() {
    assertThat(ScoreRule.GREATER.isBetter(0.6, 0.5)).isTrue();
    assertThat(ScoreRule.GREATER.isBetter(0.5, 0.5)).isFalse();
    assertThat(ScoreRule.LESS.isBetter(0.4, 0.5)).isTrue();
    assertThat(ScoreRule.LESS.isBetter(0.5, 0.5)).isFalse();
    assertThat(ScoreRule.LESS.isBetter(Double.NaN, 0.5)).isFalse();
  }
}

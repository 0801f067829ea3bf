package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> KNOWN =
      List.of("depth", "out_indices", "frozen_stages", "norm", "lr", "momentum", "ResNet");

  @ParameterizedTest
  @CsvSource({
    "dpeth, depth",
    "lrr, lr",
    "outIndices, out_indices",
    "frozen_stage, frozen_stages",
    "Resnet, ResNet",
    "Rsenet, ResNet",
    "momentun, momentum",
  })
  void findsTheWordMeant(String wrong, String meant) {
    assertThat(Suggestions.nearest(wrong, KNOWN)).first().isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"weight_decay", "xx", "optimizer"})
  void isSilentWhenNothingIsNear(String wrong) {
    assertThat(Suggestions.nearest(wrong, KNOWN)).isEmpty();
  }
}

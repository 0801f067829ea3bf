package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OriginTest {

  @Test
  void layersStandNewestFirst() {
    ConfigNode grandbase = ValueNode.of(1);
    ConfigNode base = over(ValueNode.of(2), grandbase);
    ConfigNode child = over(over(ValueNode.of(4), ValueNode.of(3)), base);

    assertThat(child.origin().overridden())
        .containsExactly(ValueNode.of(3), ValueNode.of(2), ValueNode.of(1));
  }

  @Test
  void layersCannotGrowWithoutEnd() {
    ConfigNode a = ValueNode.of(1);
    ConfigNode b = ValueNode.of(2);
    for (int i = 0; i < 200; i++) {
      a = over(b, a);
      b = over(a, b);
    }

    assertThat(a.origin().overridden()).hasSize(32);
  }

  private static ConfigNode over(ConfigNode above, ConfigNode below) {
    return above.withOrigin(above.origin().over(below));
  }
}

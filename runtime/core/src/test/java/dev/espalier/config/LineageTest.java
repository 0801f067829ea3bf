package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineageTest {

  private final Source own = new Source("configs/own.groovy", "");
  private final Source left = new Source("configs/left.groovy", "");
  private final Source right = new Source("configs/_base_/right.groovy", "");
  private final Source common = new Source("configs/_base_/common.groovy", "");
  private final Lineage lineage =
      new Lineage(
          own,
          Map.of(
              own, List.of(named(left), named(right)),
              left, List.of(named(right)),
              right, List.of(new Lineage.Base(common, "select size=big"))));

  @Test
  void aRouteIsTheShortestWayToAFile() {
    assertThat(lineage.route(common).stream().map(lineage::title))
        .containsExactly(
            "own.groovy", "_base_/right.groovy", "_base_/common.groovy (select size=big)");
    assertThat(lineage.route(own)).extracting(Lineage.Base::file).containsExactly(own);
    assertThat(lineage.route(new Source("other.groovy", ""))).isEmpty();
    assertThat(Lineage.NONE.route(own)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "configs/own.groovy, configs/_base_/a.groovy, _base_/a.groovy",
    "own.groovy, _base_/a.groovy, _base_/a.groovy",
    "./own.groovy, a.groovy, a.groovy",
    "configs/hand/own.groovy, configs/_base_/a.groovy, ../_base_/a.groovy",
    "../own.groovy, ../_base_/a.groovy, _base_/a.groovy",
    "/home/me/own.groovy, /home/me/_base_/a.groovy, _base_/a.groovy",
    "/home/me/own.groovy, /opt/a.groovy, /opt/a.groovy",
    "configs/own.groovy, /opt/a.groovy, /opt/a.groovy",
    "../x/own.groovy, a.groovy, a.groovy",
    "configs/own.groovy, zoo::models/a.groovy, zoo::models/a.groovy"
  })
  void aBaseIsNamedAsSeenFromTheConfig(String from, String name, String shown) {
    assertThat(RelativeName.of(name, from)).isEqualTo(shown);
  }

  private static Lineage.Base named(Source file) {
    return new Lineage.Base(file, "");
  }
}

package dev.espalier.dsl.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import org.junit.jupiter.api.Test;

final class JsonPrinterTest {

  private static final MapNode ROOT =
      Configs.parse(
              new Source(
                  "a.groovy",
                  """
                  b = tuple(1, [2.0, null])
                  a = [0: 'x"', one: true]
                  c = dict(far: Double.POSITIVE_INFINITY, tiny: 1e-05)
                  d = 123456789012345678901234567890
                  """),
              LoadOptions.DEFAULT)
          .root();

  @Test
  void typedJsonKeepsTypesAndOrder() {
    assertThat(JsonPrinter.printTyped(ROOT))
        .isEqualTo(
            "{\"b\":{\"__tuple__\":[1,[2.0,null]]},"
                + "\"a\":{\"__dict__\":[[0,\"x\\\"\"],[\"one\",true]]},"
                + "\"c\":{\"far\":{\"__float__\":\"inf\"},\"tiny\":1e-05},"
                + "\"d\":123456789012345678901234567890}");
  }

  @Test
  void plainJsonIsForOtherPrograms() {
    assertThat(JsonPrinter.print(ROOT))
        .isEqualToNormalizingNewlines(
            """
            {
              "b" : [ 1, [ 2.0, null ] ],
              "a" : {
                "0" : "x\\"",
                "one" : true
              },
              "c" : {
                "far" : "inf",
                "tiny" : 1e-05
              },
              "d" : 123456789012345678901234567890
            }""");
  }
}

package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls hooks in the order that mmcv 1.6.2's runners do, with the counters that they show; recorded
 * from them.
 */
class MmcvTraceTest {

  @TestFactory
  List<DynamicTest> everyRecordedRun() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream file = MmcvTraceTest.class.getResourceAsStream("loop/mmcv-traces.json")) {
      for (JsonNode recorded : JsonMapper.shared().readTree(file)) {
        tests.add(
            DynamicTest.dynamicTest(
                "run %d of %s".formatted(tests.size(), recorded.get("runner").asString()),
                () -> assertThat(TraceRun.of(recorded)).isEqualTo(expected(recorded))));
      }
    }
    assertThat(tests).hasSize(10);
    return tests;
  }

  private static List<String> expected(JsonNode recorded) {
    List<String> calls = new ArrayList<>();
    for (JsonNode row : recorded.get("trace")) {
      calls.add(
          "%s %s %s %d %d %d"
              .formatted(
                  row.get(0).asString(),
                  row.get(1).asString(),
                  row.get(2).isNull() ? null : row.get(2).asString(),
                  row.get(3).asInt(),
                  row.get(4).asInt(),
                  row.get(5).asInt()));
    }
    return calls;
  }
}

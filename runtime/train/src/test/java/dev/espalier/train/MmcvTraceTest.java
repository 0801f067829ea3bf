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
 * Calls hooks in the order that mmcv 1.6.2's {@code EpochBasedRunner} does, recorded from it.
 *
 * <p>One difference: before an epoch {@code inner_iter} is the iteration that comes, where mmcv
 * still shows the last one of the epoch before.
 */
class MmcvTraceTest {

  @TestFactory
  List<DynamicTest> everyRecordedRun() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream file = MmcvTraceTest.class.getResourceAsStream("loop/mmcv-traces.json")) {
      for (JsonNode recorded : JsonMapper.shared().readTree(file)) {
        tests.add(
            DynamicTest.dynamicTest(
                "run " + tests.size(),
                () -> assertThat(TraceRun.of(recorded)).isEqualTo(expected(recorded))));
      }
    }
    assertThat(tests).hasSize(5);
    return tests;
  }

  private static List<String> expected(JsonNode recorded) {
    List<String> calls = new ArrayList<>();
    for (JsonNode row : recorded.get("trace")) {
      String stage = row.get(1).asString();
      boolean beforeAnEpoch = stage.startsWith("before_") && stage.endsWith("_epoch");
      calls.add(
          "%s %s %d %d %d"
              .formatted(
                  row.get(0).asString(),
                  stage,
                  row.get(3).asInt(),
                  row.get(4).asInt(),
                  beforeAnEpoch ? 0 : row.get(5).asInt()));
    }
    return calls;
  }
}

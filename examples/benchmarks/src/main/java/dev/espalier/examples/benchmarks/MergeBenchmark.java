package dev.espalier.examples.benchmarks;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lays a small config over a large one; the rival is the least that any merge must do: copy the
 * base's nested hash maps and put the child's values into the copies, without places or checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MergeBenchmark {

  private static final int CHILD_SHARE = 10;

  @Param({"100", "1000"})
  private int values;

  private MapNode base = MapNode.empty();
  private MapNode child = MapNode.empty();
  private Map<String, Object> plainBase = Map.of();
  private Map<String, Object> plainChild = Map.of();

  /** Makes the two trees: ten values a map, one in ten of them set by the child. */
  @Setup
  public void makeTrees() {
    base = tree(1);
    child = tree(CHILD_SHARE);
    plainBase = plain(base);
    plainChild = plain(child);
  }

  /** Merges with places, layers and checks. */
  @Benchmark
  public MapNode merge() {
    return Merge.merge(base, child, new Problems());
  }

  /** Merges hash maps. */
  @Benchmark
  public Map<String, Object> hashMaps() {
    return over(plainBase, plainChild);
  }

  private MapNode tree(int step) {
    MapNode root = MapNode.empty();
    for (int group = 0; group * CHILD_SHARE < values; group++) {
      MapNode map = MapNode.empty();
      for (int i = 0; i < CHILD_SHARE; i += step) {
        map = map.with("value_" + i, ValueNode.of((long) group * i));
      }
      root = root.with("group_" + group, map);
    }
    return root;
  }

  private static Map<String, Object> plain(MapNode node) {
    Map<String, Object> map = new HashMap<>();
    for (Key key : node.keys()) {
      ConfigNode value = node.get(key);
      map.put(key.toString(), value instanceof MapNode child ? plain(child) : value);
    }
    return map;
  }

  @SuppressWarnings("unchecked") // every map here was made by plain()
  private static Map<String, Object> over(Map<String, Object> base, Map<String, Object> child) {
    Map<String, Object> result = new HashMap<>(base);
    child.forEach(
        (key, value) ->
            result.merge(
                key,
                value,
                (old, given) ->
                    old instanceof Map<?, ?> below && given instanceof Map<?, ?> above
                        ? over((Map<String, Object>) below, (Map<String, Object>) above)
                        : given));
    return result;
  }
}

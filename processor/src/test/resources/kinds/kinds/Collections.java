package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists, sets, maps and arrays. */
@RegisterModule
final class Collections implements Thing {
  private final String text;

  Collections(
      @Default("[b, a]") Set<String> words,
      @Default("{3: c, 1: a}") Map<Integer, String> names,
      @Default("{a: 0.5}") @Range(min = 0, max = 1) Map<String, Double> weights,
      @Default("[1, 2]") int[] sizes,
      @Default("[x]") String[] tags,
      double @Nullable [] scales,
      Optional<boolean[]> flags,
      @Default("[[1, 2], [3]]") List<Set<Integer>> groups,
      @Default("{}") Map<Integer, List<String>> lists) {
    text =
        String.join(
            " ",
            words.toString(),
            names.toString(),
            weights.toString(),
            Arrays.toString(sizes),
            Arrays.toString(tags),
            Arrays.toString(scales),
            Arrays.toString(flags.orElse(null)),
            groups.toString(),
            lists.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}

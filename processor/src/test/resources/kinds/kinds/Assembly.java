package kinds;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RegisterModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Modules within modules. */
@RegisterModule
final class Assembly implements Thing {
  private final String text;

  Assembly(
      Part one,
      @Default("[]") List<Part> list,
      @Default("[]") Set<Part> set,
      @Default("{}") Map<String, Part> named,
      @Default("{}") Map<Integer, Part> numbered,
      @Default("[]") Part[] array,
      Part @Nullable [] perhaps,
      Optional<Set<Part>> optional,
      @Nullable ModuleConfig<Part> later,
      @Default("[]") List<ModuleConfig<Part>> laterList,
      @Default("[]") Set<ModuleConfig<Part>> laterSet,
      @Default("{}") Map<Integer, ModuleConfig<? extends Part>> laterMap,
      @FromContext BuildContext context) {
    text =
        String.join(
            " ",
            one.toString(),
            list.toString(),
            set.toString(),
            named.toString(),
            numbered.toString(),
            Arrays.toString(array),
            Arrays.toString(perhaps),
            optional.toString(),
            later == null ? "none" : "twice " + later.build(context) + later.build(context),
            laterList.stream().map(l -> l.build(context)).toList().toString(),
            laterSet.stream().map(l -> l.build(context)).toList().toString(),
            laterMap.keySet().toString());
  }

  @Override
  public String toString() {
    return text;
  }
}

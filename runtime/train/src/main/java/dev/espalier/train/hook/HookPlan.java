package dev.espalier.train.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which hooks a run calls when: a line each, or by stage as mmcv's {@code get_hook_info}. */
public final class HookPlan {

  private static final String SEPARATOR = " -------------------- ";

  private final HookChain chain;

  HookPlan(HookChain chain) {
    this.chain = chain;
  }

  /**
   * Returns the hooks by stage, in the order of the calls.
   *
   * @param called the stages that the run's loop has
   */
  public String text(Set<Stage> called) {
    List<String> lines = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<Hook> hooks = called.contains(stage) ? chain.at(stage) : List.of();
      if (!hooks.isEmpty()) {
        lines.add(stage + ":");
        hooks.forEach(
            hook -> lines.add("(%-12s) %s".formatted(hook.priority().toString(), hook.name())));
        lines.add(SEPARATOR);
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  /**
   * Returns a line a hook, in the order of the calls: priority, name and stages.
   *
   * @param called the stages that the run's loop has
   */
  public String summary(Set<Stage> called) {
    int width = chain.hooks().stream().mapToInt(hook -> hook.name().length()).max().orElse(0);
    return chain.hooks().stream()
        .map(hook -> line(hook, called, width))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String line(Hook hook, Set<Stage> called, int width) {
    List<String> stages =
        called.stream()
            .sorted()
            .filter(stage -> chain.at(stage).contains(hook))
            .map(Stage::toString)
            .toList();
    return "  %-12s  %s%s  %s"
        .formatted(
            hook.priority(),
            hook.name(),
            " ".repeat(width - hook.name().length()),
            stages.size() == called.size() ? "all stages" : String.join(", ", stages));
  }

  /**
   * Returns the names of the hooks that do nothing in a run, as all their stages are of another
   * kind of loop.
   *
   * @param called the stages that the run's loop has
   */
  public List<String> idle(Set<Stage> called) {
    return chain.hooks().stream()
        .filter(hook -> called.stream().noneMatch(stage -> stage.isIn(hook.stages())))
        .map(Hook::name)
        .toList();
  }
}

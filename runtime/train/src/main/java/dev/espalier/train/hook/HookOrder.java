package dev.espalier.train.hook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts hooks in order: by priority, equal ones as they were added, except where a hook says what it
 * comes before or after.
 */
final class HookOrder {

  /** What hooks of many sorts are; to come after such a kind says nothing about one of them. */
  private static final Set<Class<? extends Hook>> KINDS =
      Set.of(Hook.class, StatefulHook.class, ShownWeights.class, LossGuard.class);

  private final List<Hook> hooks;

  /** The positions of the hooks that come before each. */
  private final List<Set<Integer>> earlier = new ArrayList<>();

  private HookOrder(List<Hook> added) {
    hooks = added.stream().sorted(Comparator.comparing(Hook::priority)).toList();
    hooks.forEach(hook -> earlier.add(new LinkedHashSet<>()));
  }

  /**
   * Returns the hooks in order.
   *
   * @throws IllegalArgumentException if a hook needs one that is not there, if hooks want to come
   *     before each other, or if one was added twice
   */
  static List<Hook> of(List<Hook> added) {
    HookOrder order = new HookOrder(added);
    for (int i = 0; i < order.hooks.size(); i++) {
      order.checkOnce(i);
      order.readWishes(i);
    }
    return order.sorted();
  }

  private void readWishes(int position) {
    Hook hook = hooks.get(position);
    checkPriority(position);
    for (Class<? extends Hook> need : hook.needs()) {
      if (others(position, need).isEmpty()) {
        throw new IllegalArgumentException(
            "the hook '%s' needs '%s', which the run does not have; it has %s"
                .formatted(
                    hook.name(), need.getSimpleName(), names(IntStream.range(0, hooks.size()))));
      }
      earlier.get(position).addAll(others(position, need));
    }
    hook.after().forEach(other -> earlier.get(position).addAll(others(position, other)));
    hook.before()
        .forEach(
            other -> others(position, other).forEach(later -> earlier.get(later).add(position)));
  }

  /** Refuses a priority of the config that contradicts what the hook itself says. */
  private void checkPriority(int position) {
    if (!(hooks.get(position) instanceof PlacedHook hook) || hook.given() == null) {
      return;
    }
    Set<Class<? extends Hook>> earlierOnes = new LinkedHashSet<>(hook.after());
    earlierOnes.addAll(hook.needs());
    for (Hook other : hooks) {
      int order = hook.given().compareTo(other.priority());
      if (order > 0 && isNamed(hook.before(), other)) {
        refuse(hook, "before", other);
      } else if (order < 0 && isNamed(earlierOnes, other)) {
        refuse(hook, "after", other);
      }
    }
  }

  /** Tells whether a hook is of one of the classes, but for those that mean all hooks of a kind. */
  private static boolean isNamed(Set<Class<? extends Hook>> types, Hook hook) {
    return types.stream()
        .anyMatch(type -> !KINDS.contains(type) && type.isInstance(PlacedHook.targetOf(hook)));
  }

  private static void refuse(PlacedHook hook, String where, Hook other) {
    throw new IllegalArgumentException(
        "the hook '%s' has the priority %s, but comes %s '%s', whose priority is %s (%d); leave 'priority' out or give it another"
            .formatted(
                hook.name(),
                hook.given(),
                where,
                other.name(),
                other.priority(),
                other.priority().value()));
  }

  @SuppressWarnings("ReferenceEquality") // one hook may not be there twice, two equal ones may
  private void checkOnce(int position) {
    Hook target = PlacedHook.targetOf(hooks.get(position));
    for (int i = 0; i < position; i++) {
      if (PlacedHook.targetOf(hooks.get(i)) == target) {
        throw new IllegalArgumentException(
            "the hook '%s' was added twice; make two of them".formatted(target.name()));
      }
    }
  }

  /** Returns the positions of the hooks of a class, but for one. */
  private Collection<Integer> others(int position, Class<? extends Hook> type) {
    return IntStream.range(0, hooks.size())
        .filter(i -> i != position && type.isInstance(PlacedHook.targetOf(hooks.get(i))))
        .boxed()
        .toList();
  }

  private List<Hook> sorted() {
    Set<Integer> done = new LinkedHashSet<>();
    while (done.size() < hooks.size()) {
      int next =
          IntStream.range(0, hooks.size())
              .filter(i -> !done.contains(i) && done.containsAll(earlier.get(i)))
              .findFirst()
              .orElse(-1);
      if (next < 0) {
        throw new IllegalArgumentException(
            "hooks want to come before each other: "
                + names(IntStream.range(0, hooks.size()).filter(i -> !done.contains(i))));
      }
      done.add(next);
    }
    return done.stream().map(hooks::get).toList();
  }

  private List<String> names(IntStream positions) {
    return positions.mapToObj(i -> hooks.get(i).name()).toList();
  }
}

package dev.espalier.train.optim;

import dev.espalier.config.Suggestions;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several optimizers, each for the part of the model that it is named after: {@code generator}
 * trains the parameters that begin with {@code generator.}. All of them step together, after one
 * backward pass; schedules act on the groups of each.
 */
@RegisterModule
public final class OptimizersByName implements Optimizer {

  private final Map<String, Optimizer> byName = new LinkedHashMap<>();
  private final List<ParameterGroup> groups = new ArrayList<>();

  /**
   * Creates the optimizers.
   *
   * @param optimizers the optimizers by the beginning of parameters' names; the longest one that
   *     fits holds
   * @param parameters what to train
   * @throws IllegalArgumentException if an optimizer gets no parameter or a parameter no optimizer
   */
  public OptimizersByName(
      Map<String, ModuleConfig<? extends Optimizer>> optimizers,
      @FromContext TrainableParameters parameters) {
    Set<String> names = optimizers.keySet();
    check(names, parameters);
    try {
      optimizers.forEach(
          (name, config) -> {
            Optimizer optimizer = build(name, config, parameters.only(owned(names, name)));
            byName.put(name, optimizer);
            optimizer.groups().forEach(group -> groups.add(group.of(name)));
          });
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Optimizer build(
      String name, ModuleConfig<? extends Optimizer> config, TrainableParameters parameters) {
    return BuildContext.empty()
        .with(TrainableParameters.class, parameters)
        .build("optimizers." + name, config);
  }

  private static void check(Set<String> names, TrainableParameters parameters) {
    Set<String> all = parameters.byName().keySet();
    List<String> left = all.stream().filter(p -> owner(names, p).isEmpty()).toList();
    for (String name : names) {
      if (all.stream().noneMatch(owned(names, name))) {
        Set<String> first = parameters.beginnings();
        List<String> near = Suggestions.nearest(name, first);
        throw new IllegalArgumentException(
            "the optimizer '%s' has nothing to train: no parameter begins with '%s.'%s"
                .formatted(
                    name,
                    name,
                    near.isEmpty()
                        ? "; they begin with " + String.join(", ", first)
                        : "; " + Suggestions.phrase(near)));
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no optimizer trains %s; name one after what they begin with, or freeze them"
              .formatted(String.join(", ", left)));
    }
  }

  private static Predicate<String> owned(Set<String> names, String name) {
    return parameter -> owner(names, parameter).filter(name::equals).isPresent();
  }

  /** Returns the longest of the names that a parameter, or an array of its state, begins with. */
  private static Optional<String> owner(Set<String> names, String parameter) {
    return names.stream()
        .filter(name -> parameter.startsWith(name + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  @Override
  public List<ParameterGroup> groups() {
    return List.copyOf(groups);
  }

  @Override
  public void step() {
    byName.values().forEach(Optimizer::step);
  }

  @Override
  public void stepAndZero() {
    byName.values().forEach(Optimizer::stepAndZero);
  }

  @Override
  public void zeroGradients() {
    byName.values().forEach(Optimizer::zeroGradients);
  }

  /** Returns the arrays of all optimizers, and their numbers with their names before them. */
  @Override
  public ComponentState state() {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    Map<String, Double> scalars = new LinkedHashMap<>();
    byName.forEach(
        (name, optimizer) -> {
          ComponentState state = optimizer.state();
          tensors.putAll(state.tensors());
          state.scalars().forEach((key, value) -> scalars.put(name + "." + key, value));
        });
    return new ComponentState(tensors, scalars);
  }

  @Override
  public void load(ComponentState state) {
    ComponentState before = state();
    try {
      byName.forEach((name, optimizer) -> optimizer.load(part(state, name)));
    } catch (IllegalArgumentException e) {
      byName.forEach((name, optimizer) -> optimizer.load(part(before, name)));
      throw e;
    }
  }

  private ComponentState part(ComponentState state, String name) {
    Predicate<String> own = owned(byName.keySet(), name);
    Map<String, HostTensor> tensors = new LinkedHashMap<>(state.tensors());
    tensors.keySet().removeIf(own.negate());
    Map<String, Double> scalars = new LinkedHashMap<>();
    state
        .scalars()
        .forEach(
            (key, value) -> {
              if (own.test(key)) {
                scalars.put(key.substring(name.length() + 1), value);
              }
            });
    return new ComponentState(tensors, scalars);
  }

  @Override
  public void close() {
    byName.values().forEach(Optimizer::close);
  }
}

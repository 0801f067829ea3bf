package dev.espalier.train.optim;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.NamedParameter;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The parameters of a model that are trained, by name. */
public final class TrainableParameters {

  private final Map<String, Parameter> byName;
  private final Map<String, ParameterTraits> traits;
  private final List<String> repeated;

  private TrainableParameters(
      Map<String, Parameter> byName, Map<String, ParameterTraits> traits, List<String> repeated) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    this.traits = Map.copyOf(traits);
    this.repeated = List.copyOf(repeated);
  }

  /** Creates parameters of which nothing but their names is known, keeping the map's order. */
  public TrainableParameters(Map<String, Parameter> byName) {
    this(byName, Map.of(), List.of());
  }

  /**
   * Returns the parameters of a block tree that are not frozen; one that several blocks share
   * appears once, under its first name.
   */
  public static TrainableParameters of(Block root) {
    Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, Parameter> trained = new LinkedHashMap<>();
    Map<String, ParameterTraits> traits = new LinkedHashMap<>();
    List<String> repeated = new ArrayList<>();
    for (NamedParameter named : ParameterNames.walk(root)) {
      if (!named.parameter().requiresGradient()) {
        continue;
      }
      if (seen.add(named.parameter())) {
        trained.put(named.name(), named.parameter());
        traits.put(named.name(), ParameterTraits.of(named));
      } else {
        repeated.add(named.name());
      }
    }
    return new TrainableParameters(trained, traits, repeated);
  }

  /** Returns the parameters of several groups together. */
  static TrainableParameters together(Collection<ParameterGroup> groups) {
    Map<String, Parameter> all = new LinkedHashMap<>();
    groups.forEach(group -> all.putAll(group.parameters().byName()));
    return new TrainableParameters(all);
  }

  /**
   * Returns the parameters in the order of the block tree, under the names of {@link
   * ParameterNames}.
   */
  public Map<String, Parameter> byName() {
    return byName;
  }

  /** Returns the parameters with some of the names. */
  public TrainableParameters only(Predicate<String> names) {
    Map<String, Parameter> kept = new LinkedHashMap<>(byName);
    kept.keySet().removeIf(names.negate());
    return new TrainableParameters(kept, traits, repeated.stream().filter(names).toList());
  }

  /** Returns what the names begin with, up to their first dot. */
  Set<String> beginnings() {
    Set<String> beginnings = new LinkedHashSet<>();
    for (String name : byName.keySet()) {
      int dot = name.indexOf('.');
      beginnings.add(dot < 0 ? name : name.substring(0, dot));
    }
    return beginnings;
  }

  /** Returns the number of scalars in all parameters together. */
  public long scalars() {
    return byName.values().stream().mapToLong(p -> p.getArray().size()).sum();
  }

  ParameterTraits traits(String name) {
    return traits.getOrDefault(name, ParameterTraits.NONE);
  }

  /** Returns the further names of parameters that several blocks share. */
  List<String> repeated() {
    return repeated;
  }
}

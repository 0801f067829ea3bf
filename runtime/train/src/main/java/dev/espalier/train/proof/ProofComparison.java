package dev.espalier.train.proof;

import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what two runs left, and keeps the first difference of each part. */
final class ProofComparison {

  /** The state of the log holds times and the places of files. */
  private static final Set<String> LEFT_OUT = Set.of("log");

  private static final String MISSING = "missing";

  private final Map<String, ProofDifference> first = new LinkedHashMap<>();
  private int compared;

  int compared() {
    return compared;
  }

  List<ProofDifference> differences() {
    return new ArrayList<>(first.values());
  }

  /** Compares the states of optimizer and hooks. */
  void components(Map<String, ComponentState> whole, Map<String, ComponentState> resumed) {
    for (String name : names(whole, resumed)) {
      ComponentState before = whole.get(name);
      ComponentState after = resumed.get(name);
      if (LEFT_OUT.contains(name)) {
        continue;
      } else if (before == null || after == null) {
        found(name, "its state", before, after);
        continue;
      }
      tensors(name, before.tensors(), after.tensors());
      values(name, before.scalars(), after.scalars());
      values(name, before.texts(), after.texts());
    }
  }

  void tensors(String part, Map<String, HostTensor> whole, Map<String, HostTensor> resumed) {
    for (String name : names(whole, resumed)) {
      HostTensor before = whole.get(name);
      HostTensor after = resumed.get(name);
      compared++;
      if (before == null || after == null) {
        found(part, name, before, after);
        continue;
      }
      ProofDifference difference = TensorElement.first(part, name, before, after);
      if (difference != null) {
        first.putIfAbsent(part, difference);
      }
    }
  }

  /** Compares numbers or texts, doubles by their bits; tells whether all are equal. */
  boolean values(String part, Map<String, ?> whole, Map<String, ?> resumed) {
    boolean same = true;
    for (String name : names(whole, resumed)) {
      Object before = whole.get(name);
      Object after = resumed.get(name);
      compared++;
      if (before == null || !before.equals(after)) {
        found(part, name, before, after);
        same = false;
      }
    }
    return same;
  }

  private void found(String part, String name, @Nullable Object before, @Nullable Object after) {
    first.putIfAbsent(
        part,
        new ProofDifference(
            part,
            name,
            before == null ? MISSING : before.toString(),
            after == null ? MISSING : after.toString()));
  }

  private static Set<String> names(Map<String, ?> whole, Map<String, ?> resumed) {
    Set<String> names = new TreeSet<>(whole.keySet());
    names.addAll(resumed.keySet());
    return names;
  }
}

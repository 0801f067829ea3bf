package dev.espalier.train.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a set of named tensors differs from the one expected.
 *
 * @param missing names that were expected and not given
 * @param unexpected names that were given and not expected
 * @param mismatched both shapes, as a person reads them, of each tensor of another shape
 */
public record TensorDifferences(
    List<String> missing, List<String> unexpected, Map<String, String> mismatched) {

  /** Copies lists and map, keeping their order. */
  public TensorDifferences {
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
    mismatched = Collections.unmodifiableMap(new LinkedHashMap<>(mismatched));
  }

  /**
   * Compares names and shapes.
   *
   * @param expected the shapes by name
   * @param given the tensors by name
   */
  public static TensorDifferences between(
      Map<String, long[]> expected, Map<String, HostTensor> given) {
    List<String> missing = new ArrayList<>();
    Map<String, String> mismatched = new LinkedHashMap<>();
    expected.forEach(
        (name, shape) -> {
          HostTensor tensor = given.get(name);
          if (tensor == null) {
            missing.add(name);
          } else if (!Arrays.equals(tensor.shape(), shape)) {
            mismatched.put(
                name,
                "expected %s, given %s"
                    .formatted(Arrays.toString(shape), Arrays.toString(tensor.shape())));
          }
        });
    List<String> unexpected =
        given.keySet().stream().filter(name -> !expected.containsKey(name)).toList();
    return new TensorDifferences(missing, unexpected, mismatched);
  }

  /** Returns whether there is no difference. */
  public boolean isEmpty() {
    return missing.isEmpty() && unexpected.isEmpty() && mismatched.isEmpty();
  }

  /** Returns one line for each kind of difference, all names listed. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    addLine(lines, "missing: ", missing);
    addLine(lines, "unexpected: ", unexpected);
    addLine(
        lines,
        "of another shape: ",
        mismatched.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList());
    return String.join("\n", lines);
  }

  private static void addLine(List<String> lines, String title, List<String> names) {
    if (!names.isEmpty()) {
      lines.add("  " + title + String.join(", ", names));
    }
  }
}

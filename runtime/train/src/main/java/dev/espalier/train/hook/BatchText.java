package dev.espalier.train.hook;

import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which batch it was, in a message. */
final class BatchText {

  private static final int MOST = 8;

  private BatchText() {}

  /** Returns the number of samples and, where samples have texts, such as file names, those. */
  static String of(List<Sample> samples) {
    Map<String, Set<String>> texts = new TreeMap<>();
    for (Sample sample : samples) {
      for (SampleKey<?> key : sample.keys()) {
        if (sample.find(key) instanceof String text) {
          texts.computeIfAbsent(key.name(), name -> new TreeSet<>()).add(text);
        }
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add("a batch of %d".formatted(samples.size()));
    texts.forEach((name, values) -> parts.add(name + " " + some(values)));
    return String.join("; ", parts);
  }

  private static String some(Set<String> values) {
    String first = String.join(", ", values.stream().limit(MOST).toList());
    return values.size() > MOST ? first + ", …" : first;
  }
}

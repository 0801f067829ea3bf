package dev.espalier.train.checkpoint;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A rule that changes the names of weights, as a pair of mmcv's {@code revise_keys}: written {@code
 * ['^module\\.', '']} in a config.
 *
 * @param pattern a regular expression; every part of a name that it finds is replaced
 * @param replacement what stands in its place; {@code \1} is the first group, as in Python
 */
@ConfigType
public record KeyRevision(String pattern, String replacement) {

  /** What mmcv does by default: takes off what PyTorch's wrapper for several GPUs puts before. */
  public static final List<KeyRevision> DEFAULT = List.of(new KeyRevision("^module\\.", ""));

  /**
   * Checks the pattern.
   *
   * @throws IllegalArgumentException if it is no regular expression, or the replacement names a
   *     group that it does not have
   */
  public KeyRevision {
    String complaint = isExpression(pattern, replacement);
    if (complaint != null) {
      throw new IllegalArgumentException(complaint);
    }
  }

  @Check
  static @Nullable String isExpression(String pattern, String replacement) {
    try {
      int groups = Pattern.compile(pattern).matcher("").groupCount();
      boolean known =
          Pattern.compile("\\\\(\\d)")
              .matcher(replacement)
              .results()
              .allMatch(group -> Integer.parseInt(group.group(1)) <= groups);
      return known
          ? null
          : "'%s' names a group that '%s' does not have".formatted(replacement, pattern);
    } catch (PatternSyntaxException e) {
      return "'%s' is no regular expression: %s".formatted(pattern, e.getDescription());
    }
  }

  /**
   * Applies rules to the names of weights, one after the other.
   *
   * @throws CheckpointException if two weights get the same name
   */
  public static Map<String, HostTensor> apply(
      List<KeyRevision> rules, Map<String, HostTensor> weights) {
    Map<String, HostTensor> revised = new LinkedHashMap<>();
    Map<String, String> before = new LinkedHashMap<>();
    weights.forEach(
        (name, tensor) -> {
          String changed = name;
          for (KeyRevision rule : rules) {
            changed = rule.revise(changed);
          }
          revised.put(changed, tensor);
          String other = before.putIfAbsent(changed, name);
          if (other != null) {
            throw new CheckpointException(
                "revise_keys gives '%s' and '%s' the same name, '%s'"
                    .formatted(other, name, changed));
          }
        });
    return revised;
  }

  private String revise(String name) {
    String java = replacement.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
    return Pattern.compile(pattern).matcher(name).replaceAll(java);
  }
}

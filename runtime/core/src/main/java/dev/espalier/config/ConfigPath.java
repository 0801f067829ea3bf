package dev.espalier.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a tree to a node: {@code data.train.pipeline[2].scale}.
 *
 * <p>mmcv's form {@code pipeline.2.scale} means the same; a key that holds a dot or is a number in
 * quotes is written {@code a."b.c"}.
 *
 * @param steps the steps, from the root
 */
public record ConfigPath(List<Step> steps) {

  /** No integer of 64 bits has more digits. */
  private static final int LONGEST = 19;

  /** The path of the root. */
  public static final ConfigPath ROOT = new ConfigPath(List.of());

  /** One step of a path. */
  public sealed interface Step {

    /**
     * A word; unless it was quoted, a number in it may also be an index of a list or the integer
     * key of a map, whichever it meets.
     *
     * @param text the word
     * @param quoted whether it can only be a word
     */
    record Name(String text, boolean quoted) implements Step {}

    /**
     * An index of a list, or an integer key of a map.
     *
     * @param value the index; negative ones count from the end
     */
    record Index(long value) implements Step {}
  }

  /** Copies the steps. */
  public ConfigPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws PathSyntaxException if the text is not a path, saying where it goes wrong
   */
  public static ConfigPath parse(String text) {
    return WrittenPath.parse(text).path();
  }

  /** Returns this path with one more step, a key of a map. */
  public ConfigPath then(Key key) {
    return then(
        key instanceof Key.Name name
            ? new Step.Name(name.text(), integer(name.text()) != null)
            : new Step.Index(((Key.Int) key).value()));
  }

  /** Returns this path with one more step, a key that is a word. */
  public ConfigPath then(String key) {
    return then(Key.of(key));
  }

  /** Returns this path with one more step, an index of a list. */
  public ConfigPath then(long index) {
    return then(new Step.Index(index));
  }

  private ConfigPath then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new ConfigPath(longer);
  }

  /** Returns the path without its last step; the root's parent is the root. */
  public ConfigPath parent() {
    return steps.isEmpty() ? this : new ConfigPath(steps.subList(0, steps.size() - 1));
  }

  /** Tells whether this is the root's path. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** Returns the node at the end of the path, or null if the tree has none there. */
  public @Nullable ConfigNode find(ConfigNode root) {
    ConfigNode node = root;
    for (Step step : steps) {
      node = child(node, step);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  static @Nullable ConfigNode child(ConfigNode node, Step step) {
    if (node instanceof MapNode map) {
      return map.get(keyIn(map, step));
    } else if (node instanceof ListNode list) {
      Long index = indexIn(step);
      return index == null ? null : list.get(index);
    }
    return null;
  }

  /** Returns the key that a step means in a map, which need not hold it. */
  public static Key keyIn(MapNode map, Step step) {
    if (step instanceof Step.Index index) {
      return Key.of(index.value());
    }
    Step.Name name = (Step.Name) step;
    Long number = name.quoted() ? null : integer(name.text());
    return number != null && map.get(Key.of(number)) != null ? Key.of(number) : Key.of(name.text());
  }

  /** Returns the index that a step means in a list, or null if it is a word. */
  public static @Nullable Long indexIn(Step step) {
    if (step instanceof Step.Index index) {
      return index.value();
    }
    Step.Name name = (Step.Name) step;
    return name.quoted() ? null : integer(name.text());
  }

  /** Returns the integer that a word is, or null if it is none of 64 bits. */
  static @Nullable Long integer(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > LONGEST) {
      return null;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Long.SIZE ? number.longValue() : null;
  }

  /** Returns the path as {@link #parse} reads it. */
  @Override
  public String toString() {
    String text = steps.stream().map(ConfigPath::print).collect(Collectors.joining());
    return text.startsWith(".") ? text.substring(1) : text;
  }

  private static String print(Step step) {
    if (step instanceof Step.Index index) {
      return "[" + index.value() + "]";
    }
    Step.Name name = (Step.Name) step;
    // What means something in an override is quoted too, so that a path can be copied into one.
    boolean plain = !name.quoted() && name.text().matches("[^.\\[\\]\"'\\s\\\\=+~@]+");
    String escaped = name.text().replace("\\", "\\\\").replace("\"", "\\\"");
    return "." + (plain ? name.text() : "\"" + escaped + "\"");
  }
}

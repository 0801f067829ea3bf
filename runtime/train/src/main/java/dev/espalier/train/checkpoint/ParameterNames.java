package dev.espalier.train.checkpoint;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.util.Pair;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one rule that names the parameters of a block tree, in the form of a PyTorch state dict.
 *
 * <p>A name is the path of block names and the parameter's own name, joined by dots: {@code
 * keypoint_head.deconv_layers.7.running_mean}. DJL's two-digit prefix of a child's position is
 * taken off, {@code gamma} and {@code beta} become {@code weight} and {@code bias}, and camelCase
 * becomes snake_case. Children of a {@link SequentialBlock} or {@link ParallelBlock}, which DJL
 * calls after their classes, are named by position as {@code nn.Sequential} does.
 *
 * <p>Checkpoints, optimizer state and per-parameter rules all use these names.
 */
public final class ParameterNames {

  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private ParameterNames() {}

  /**
   * Returns the parameters of a block tree by name: a block's own first, then its children's, in
   * the order in which they were added.
   *
   * @param root the root block, whose own name is not part of any name
   * @return an unmodifiable map in that order
   * @throws IllegalArgumentException if two parameters get the same name
   */
  public static Map<String, Parameter> of(Block root) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    walk(root).forEach(each -> named.put(each.name(), each.parameter()));
    return Collections.unmodifiableMap(named);
  }

  /**
   * Returns the parameters of {@link #of} with the blocks that hold them, in the same order.
   *
   * @throws IllegalArgumentException if two parameters get the same name
   */
  public static List<NamedParameter> walk(Block root) {
    Map<String, NamedParameter> named = new LinkedHashMap<>();
    collect("", root, named);
    return List.copyOf(named.values());
  }

  private static void collect(String prefix, Block block, Map<String, NamedParameter> named) {
    for (Pair<String, Parameter> direct : block.getDirectParameters()) {
      String name = prefix + parameterName(direct.getKey());
      NamedParameter found = new NamedParameter(name, direct.getValue(), block);
      if (named.putIfAbsent(name, found) != null) {
        throw new IllegalArgumentException(
            "two parameters of the model are named '"
                + name
                + "'; give the blocks that hold them different names");
      }
    }
    BlockList children = block.getChildren();
    boolean byPosition = block instanceof SequentialBlock || block instanceof ParallelBlock;
    for (int i = 0; i < children.size(); i++) {
      Pair<String, Block> child = children.get(i);
      String name = byPosition ? String.valueOf(i) : childName(child.getKey(), i);
      collect(prefix + name + ".", child.getValue(), named);
    }
  }

  private static String parameterName(String name) {
    return switch (name) {
      case "gamma" -> "weight";
      case "beta" -> "bias";
      default -> snakeCase(name);
    };
  }

  /** Takes off exactly the prefix that DJL's AbstractBlock gives the child at this position. */
  private static String childName(String key, int position) {
    String prefix = String.format(Locale.ROOT, "%02d", position + 1);
    boolean prefixed = key.startsWith(prefix) && key.length() > prefix.length();
    return snakeCase(prefixed ? key.substring(prefix.length()) : key);
  }

  private static String snakeCase(String name) {
    return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}

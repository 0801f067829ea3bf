package dev.espalier.train;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.train.optim.LossScale;

/**
 * The key {@code fp16}: the scaling of the loss, without which small gradients of half precision
 * become 0.
 *
 * @param lossScale a number, {@code dynamic}, or the keys of {@link LossScale}
 */
@ConfigType
public record Fp16Config(@Default("512.0") ConfigNode lossScale) {

  /**
   * Checks the scale.
   *
   * @throws IllegalArgumentException if it is none of the three forms
   */
  public Fp16Config {
    read(lossScale);
  }

  /** Returns the scale and how it changes. */
  public LossScale scale() {
    return read(lossScale);
  }

  private static LossScale read(ConfigNode node) {
    if (node instanceof MapNode map) {
      return Config.of(map).as(LossScale.class);
    }
    if (node instanceof ValueNode leaf) {
      if (leaf.value() instanceof Number number) {
        return LossScale.fixed(number.doubleValue());
      }
      if ("dynamic".equals(leaf.value())) {
        return LossScale.dynamic();
      }
    }
    throw new IllegalArgumentException(
        "loss_scale is a number, 'dynamic' or a map, given "
            + (node instanceof ValueNode leaf ? leaf : "a " + node.kind()));
  }
}

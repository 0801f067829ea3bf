package dev.espalier.train.optim;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learning rates and weight decays of single parameters, as mmcv's {@code paramwise_cfg}.
 *
 * <p>A parameter whose name contains a custom key gets that key's multipliers and no others; of
 * several such keys the longest holds, and of equally long ones the first in the alphabet.
 *
 * @param customKeys multipliers by parts of names
 * @param biasLrMult the factor of the learning rate of biases, but for those of normalization
 *     layers
 * @param biasDecayMult the factor of the weight decay of biases, but for those of normalization
 *     layers and depthwise convolutions
 * @param normDecayMult the factor of the weight decay of normalization layers
 * @param dwconvDecayMult the factor of the weight decay of depthwise convolutions
 * @param dcnOffsetLrMult the factor of the learning rate of the offsets of deformable convolutions;
 *     DJL has none, so it does nothing, and anything but 1 is warned of
 * @param bypassDuplicate whether a parameter that several blocks share is taken under its first
 *     name, with a warning; it is an error otherwise
 */
@ConfigType
public record ParamwiseRules(
    @Default("{}") Map<String, ParameterMultipliers> customKeys,
    @Default("1.0") @Range(min = 0) double biasLrMult,
    @Nullable @Range(min = 0) Double biasDecayMult,
    @Nullable @Range(min = 0) Double normDecayMult,
    @Nullable @Range(min = 0) Double dwconvDecayMult,
    @Default("1.0") @Range(min = 0) double dcnOffsetLrMult,
    @Default("false") boolean bypassDuplicate) {

  /** Copies the map, keeping its order. */
  public ParamwiseRules {
    customKeys = Collections.unmodifiableMap(new LinkedHashMap<>(customKeys));
  }

  /** Returns the keys of factors of the weight decay, which need one. */
  List<String> decayKeys() {
    List<String> keys = new ArrayList<>();
    customKeys.forEach(
        (key, multipliers) -> {
          if (multipliers.decayMult() != null) {
            keys.add("custom_keys." + key + ".decay_mult");
          }
        });
    if (biasDecayMult != null) {
      keys.add("bias_decay_mult");
    }
    if (normDecayMult != null) {
      keys.add("norm_decay_mult");
    }
    if (dwconvDecayMult != null) {
      keys.add("dwconv_decay_mult");
    }
    return keys;
  }

  /** Returns the factors of a parameter that no custom key matches. */
  ParameterMultipliers of(ParameterTraits traits) {
    double lr = traits.bias() && !traits.norm() ? biasLrMult : 1;
    if (traits.norm()) {
      return new ParameterMultipliers(lr, normDecayMult);
    }
    if (traits.depthwise()) {
      return new ParameterMultipliers(lr, dwconvDecayMult);
    }
    return new ParameterMultipliers(lr, traits.bias() ? biasDecayMult : null);
  }
}

package dev.espalier.train.optim;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of learning rate and weight decay where a custom key matches.
 *
 * @param lrMult the factor of the learning rate
 * @param decayMult the factor of the weight decay; 1 where it is left out
 */
@ConfigType
public record ParameterMultipliers(
    @Default("1.0") @Range(min = 0) double lrMult, @Nullable @Range(min = 0) Double decayMult) {}

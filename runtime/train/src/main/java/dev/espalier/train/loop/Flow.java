package dev.espalier.train.loop;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.train.hook.Mode;

/**
 * A part of a workflow, written {@code tuple('train', 1)} in a config.
 *
 * @param mode what it does
 * @param epochs how many epochs in a row it does so, at least 1; iterations in a run by those
 */
@ConfigType
public record Flow(Mode mode, @Default("1") @Range(min = 1) int epochs) {}

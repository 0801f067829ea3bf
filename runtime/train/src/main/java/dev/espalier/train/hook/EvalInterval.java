package dev.espalier.train.hook;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Range;

/**
 * Another interval between evaluations from some point on, written {@code tuple(100, 1)} in a
 * config.
 *
 * @param from the epoch or iteration, from 1, after which the interval holds
 * @param interval the number of epochs or iterations between two evaluations
 */
@ConfigType
public record EvalInterval(@Range(min = 1) int from, @Range(min = 1) int interval) {}

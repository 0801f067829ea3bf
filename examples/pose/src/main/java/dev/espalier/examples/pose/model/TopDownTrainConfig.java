package dev.espalier.examples.pose.model;

import dev.espalier.registry.ConfigType;

/**
 * The {@code train_cfg} of a top-down detector, which has no settings yet: mmpose's configs leave
 * it empty, and so a key in it is a mistake.
 */
@ConfigType
public record TopDownTrainConfig() {}

package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.train.optim.GradientClip;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code optimizer_config}.
 *
 * @param gradClip the limit on the norm of the gradients
 */
@ConfigType
public record OptimizerConfig(@Nullable GradientClip gradClip) {}

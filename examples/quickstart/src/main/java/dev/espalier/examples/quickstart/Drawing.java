package dev.espalier.examples.quickstart;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import java.util.List;

/**
 * What a config of this program holds.
 *
 * @param title the heading
 * @param shapes what to draw, not yet built
 */
@ConfigType
public record Drawing(
    @Default("untitled") String title, List<ModuleConfig<? extends Shape>> shapes) {}

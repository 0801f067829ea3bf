package com.example.figures;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import java.util.List;

/**
 * What a config holds.
 *
 * @param title the heading
 * @param figures what there is to see, not yet built
 */
@ConfigType
public record Scene(
    @Default("untitled") String title, List<ModuleConfig<? extends Figure>> figures) {}

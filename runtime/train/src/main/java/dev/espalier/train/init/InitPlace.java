package dev.espalier.train.init;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOrMore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a config may say of every initializer besides its own keys: which layers it is for.
 *
 * @param layer the kinds of layers, such as {@code Conv2d}: names of their classes, of DJL's that
 *     these extend, or PyTorch's for those; all where it is left out
 * @param name the part of the model, by its name in checkpoints, such as {@code backbone.layer1};
 *     the whole where it is left out
 * @param override initializers of parts of this part, which come after it; where they are given
 *     without {@code layer} and {@code name}, nothing else is set
 */
@ConfigType
public record InitPlace(
    @OneOrMore @Default("[]") List<String> layer,
    @Nullable String name,
    @OneOrMore @Default("[]") List<ModuleConfig<? extends Initializer>> override) {

  /** Copies the lists. */
  public InitPlace {
    layer = List.copyOf(layer);
    override = List.copyOf(override);
  }
}

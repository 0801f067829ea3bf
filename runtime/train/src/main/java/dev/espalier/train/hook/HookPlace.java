package dev.espalier.train.hook;

import dev.espalier.config.ConfigNode;
import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.SharedKeys;
import org.jspecify.annotations.Nullable;

/**
 * What a config may say of every hook besides its own keys.
 *
 * @param priority when the hook is called among others: a name of mmcv's, such as {@code HIGH}, or
 *     a number from 0 to 100; where left out, what the hook itself says
 * @param onFailure what becomes of the run when the hook fails; where left out, what the hook
 *     itself says
 */
@ConfigType
public record HookPlace(@Nullable ConfigNode priority, @Nullable FailurePolicy onFailure) {

  @Check
  static @Nullable String isPriority(@Nullable ConfigNode priority) {
    try {
      if (priority != null) {
        Priority.of(priority);
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** Returns the config of a hook with this place. */
  public ModuleConfig<Hook> of(ModuleConfig<? extends Hook> hook) {
    return new SharedKeys<Hook, HookPlace>(HookPlaceCodec.INSTANCE, Hook::placed).with(hook, this);
  }
}

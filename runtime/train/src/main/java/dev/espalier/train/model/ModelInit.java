package dev.espalier.train.model;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.SharedKeys;
import dev.espalier.train.init.Initializer;
import java.util.List;

/**
 * What a config may say of every model besides its own keys.
 *
 * @param initCfg what sets parameters after the model itself did, in this order
 */
@ConfigType
public record ModelInit(
    @OneOrMore @Default("[]") List<ModuleConfig<? extends Initializer>> initCfg) {

  /** Copies the list. */
  public ModelInit {
    initCfg = List.copyOf(initCfg);
  }

  /** Returns the config of a model that is initialised in this way. */
  public ModuleConfig<TrainableModel> of(ModuleConfig<? extends TrainableModel> model) {
    return new SharedKeys<TrainableModel, ModelInit>(
            ModelInitCodec.INSTANCE, TrainableModel::initialized)
        .with(model, this);
  }

  /** Returns a model that is initialised in this way. */
  TrainableModel of(TrainableModel model) {
    return new InitializedModel(
        model, BuildContext.empty().<Initializer>buildAll("model.init_cfg", initCfg));
  }
}

package dev.espalier.train.init;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ShareKeys;

/**
 * Sets parameters of a model before its training, as mmcv's {@code init_cfg} does.
 *
 * <p>What it draws comes from the engine, which the runner seeds before, so that it follows from
 * the run's seed.
 */
@DefineRegistry("initializer")
public interface Initializer {

  /** Returns an initializer of some layers only, as a config gives it. */
  @ShareKeys
  static Initializer placed(Initializer initializer, InitPlace place) {
    return PlacedInitializer.of(initializer, place);
  }

  /**
   * Sets the parameters of a part of the model.
   *
   * @param part the part, whose parameters have values already
   * @throws IllegalArgumentException if they cannot be set in this way
   */
  void initialize(ModelPart part);
}

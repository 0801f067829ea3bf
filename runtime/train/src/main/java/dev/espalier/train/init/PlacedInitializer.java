package dev.espalier.train.init;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * An initializer of some layers only, and others that come after it.
 *
 * @param target sets the parameters
 * @param place which layers it is for
 * @param overrides what comes after it
 */
record PlacedInitializer(Initializer target, InitPlace place, List<Initializer> overrides)
    implements Initializer {

  static PlacedInitializer of(Initializer target, InitPlace place) {
    List<Initializer> overrides = new ArrayList<>();
    for (ModuleConfig<? extends Initializer> config : place.override()) {
      Initializer built = config.build(BuildContext.empty());
      if (!(built instanceof PlacedInitializer placed) || placed.place.name() == null) {
        throw new IllegalArgumentException(
            "an 'override' says by 'name' which part it is for: " + config.moduleName());
      }
      overrides.add(built);
    }
    return new PlacedInitializer(target, place, List.copyOf(overrides));
  }

  @Override
  public void initialize(ModelPart whole) {
    ModelPart part = place.name() == null ? whole : whole.named(place.name());
    boolean onlyOthers = place.layer().isEmpty() && place.name() == null && !overrides.isEmpty();
    if (!onlyOthers) {
      target.initialize(place.layer().isEmpty() ? part : part.ofKinds(place.layer()));
    }
    overrides.forEach(override -> override.initialize(part));
  }
}

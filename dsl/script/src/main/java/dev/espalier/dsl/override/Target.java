package dev.espalier.dsl.override;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.Place;
import java.util.List;

/**
 * What an override changes.
 *
 * @param path the path, of at least one step
 * @param places where each step is written
 */
record Target(ConfigPath path, List<Place> places) {

  Target {
    places = List.copyOf(places);
  }

  ConfigPath.Step lastStep() {
    return path.steps().get(path.steps().size() - 1);
  }

  Place lastPlace() {
    return places.get(places.size() - 1);
  }

  /** Returns the path of the first so many steps. */
  ConfigPath upTo(int steps) {
    return new ConfigPath(path.steps().subList(0, steps));
  }
}

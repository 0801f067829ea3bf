package dev.espalier.train.schedule;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Registries;
import dev.espalier.train.JsonTree;
import tools.jackson.databind.JsonNode;

/** Schedules from the maps that configs have, by the way that configs take. */
final class Policies {

  private static final Registries REGISTRIES = Registries.load(Policies.class.getClassLoader());

  private Policies() {}

  /** Returns the schedule of a map, written as JSON with single quotes. */
  static LrSchedule lr(String config) {
    return REGISTRIES.build(LrSchedule.class, JsonTree.of(config), BuildContext.empty());
  }

  static LrSchedule lr(JsonNode config) {
    return REGISTRIES.build(LrSchedule.class, JsonTree.of(config), BuildContext.empty());
  }

  /** Returns the schedule of a map, written as JSON with single quotes. */
  static MomentumSchedule momentum(String config) {
    return REGISTRIES.build(MomentumSchedule.class, JsonTree.of(config), BuildContext.empty());
  }

  static MomentumSchedule momentum(JsonNode config) {
    return REGISTRIES.build(MomentumSchedule.class, JsonTree.of(config), BuildContext.empty());
  }
}

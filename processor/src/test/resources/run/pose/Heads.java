package run.pose;

import dev.espalier.config.ConfigNode;
import dev.espalier.registry.Default;
import dev.espalier.registry.Key;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.RegisterModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that are heads. */
public final class Heads {
  private Heads() {}

  /** How to spread. */
  public enum Mode { NEAREST, BILINEAR }

  record Any(List<Object> values) implements Head {}

  /**
   * Takes everything there is.
   *
   * @param mode how to spread
   */
  @RegisterModule(name = {"all", "everything"})
  static Head all(
      @Default("nearest") Mode mode,
      @Default("0.5") float scale,
      @Default("3") long count,
      @Default("true") boolean on,
      @Default("runs/a") Path path,
      @Default("{a: 1, b: 2.5}") Map<String, Double> weights,
      @Default("[8, 11]") @OneOrMore List<Integer> milestones,
      @Default("{x: [1, null]}") ConfigNode raw,
      @Key("class") Optional<String> clazz,
      Optional<Stage> stage,
      @Default("[[train, 1], {mode: val}]") List<Stage> stages) {
    return new Any(
        List.of(mode, scale, count, on, path, weights, milestones, raw, clazz, stage, stages));
  }
}

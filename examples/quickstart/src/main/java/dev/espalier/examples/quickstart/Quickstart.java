package dev.espalier.examples.quickstart;

import dev.espalier.dsl.Configs;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import java.nio.file.Path;
import java.util.List;

/** Builds the shapes of a config, and the same shapes by the typed builder. */
public final class Quickstart {

  private Quickstart() {}

  /** Prints the drawing of the config named by the first argument, then the built one. */
  public static void main(String[] args) {
    String file = args.length > 0 ? args[0] : "examples/quickstart/configs/drawing.groovy";
    System.out.print(describe(fromFile(Path.of(file))));
    System.out.print(describe(fromBuilders()));
  }

  static Drawing fromFile(Path file) {
    return Configs.load(file).as(Drawing.class);
  }

  static Drawing fromBuilders() {
    return new Drawing(
        "two circles and a square",
        List.of(
            CircleConfig.of(c -> c.radius(1)),
            RectangleConfig.of(r -> r.width(2)),
            ScaledConfig.of(s -> s.shape(CircleConfig.of(c -> c.radius(0.5))).factor(3))));
  }

  static String describe(Drawing drawing) {
    StringBuilder text = new StringBuilder(drawing.title()).append('\n');
    for (ModuleConfig<? extends Shape> config : drawing.shapes()) {
      Shape shape = config.build(BuildContext.empty());
      text.append("  %-10s %6.2f m²%n".formatted(config.moduleName(), shape.area()));
    }
    return text.toString();
  }
}

package com.example.gallery;

import static com.example.figures.FiguresModules.group;
import static com.example.figures.FiguresModules.square;

import com.example.figures.Figure;
import com.example.figures.Scene;
import dev.espalier.config.ConfigException;
import dev.espalier.dsl.Configs;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import java.nio.file.Path;
import java.util.List;

/** Shows a scene. */
public final class Gallery {

  private Gallery() {}

  /** Prints the registry, then the figures of the config that the first argument names. */
  public static void main(String[] args) {
    Registries registries = Registries.load(Gallery.class.getClassLoader());
    System.out.println(registries.of(Figure.class).names());
    try {
      show(Configs.load(Path.of(args[0])).as(Scene.class));
    } catch (ConfigException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    ModuleConfig<? extends Figure> own = HexagonConfig.of(h -> h.side(1));
    show(new Scene("made in Java", List.of(group(g -> g.figures(List.of(own, square(s -> s.side(3))))))));
  }

  private static void show(Scene scene) {
    System.out.println(scene.title());
    for (ModuleConfig<? extends Figure> config : scene.figures()) {
      Figure figure = config.build(BuildContext.empty());
      System.out.printf("  %-8s %5.2f m²  %s%n", config.moduleName(), figure.area(), figure);
    }
  }
}

package errors.registry_functions;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildWith;
import dev.espalier.registry.Combine;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.ShareKeys;
import java.util.List;
import java.util.Set;

public final class Shapes {
  @DefineRegistry("shape")
  public interface Shape {
    @Combine
    static Shape all(Set<Shape> shapes) {
      return shapes.iterator().next();
    }

    @BuildWith
    static Shape build(ModuleConfig<? extends Shape> config, BuildContext context) {
      return config.build(context);
    }

    @BuildWith
    static Shape again(ModuleConfig<? extends Shape> config, BuildContext context) {
      return config.build(context);
    }
  }

  @DefineRegistry("area")
  public abstract static class Area {
    @Combine
    static Area notPublic(List<Area> areas) {
      return areas.get(0);
    }

    @BuildWith
    public static Object other(ModuleConfig<? extends Area> config, BuildContext context) {
      return config.build(context);
    }
  }

  public interface Stray {
    @Combine
    static Shape all(List<Shape> shapes) {
      return shapes.get(0);
    }
  }

  @DefineRegistry("line")
  public interface Line {
    @ShareKeys
    static Line named(Line line, String name) {
      return line;
    }
  }
}

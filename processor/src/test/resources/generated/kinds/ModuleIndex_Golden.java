package kinds;

import dev.espalier.config.Codec;
import dev.espalier.registry.ModuleIndex;
import dev.espalier.registry.ModuleTable;
import dev.espalier.registry.RegistryDefinition;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What this compilation registers. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
public final class ModuleIndex_Golden implements ModuleIndex {
  /** Creates the index; the service loader calls this. */
  public ModuleIndex_Golden() {}

  @Override
  public String origin() {
    return "kinds";
  }

  @Override
  public List<RegistryDefinition<?>> registries() {
    return List.of(
          new RegistryDefinition<>("part", "type", Part.class),
          new RegistryDefinition<>("thing", "type", Thing.class));
  }

  @Override
  public List<ModuleTable<?>> tables() {
    return List.of(
          new PartTable_Golden(),
          new ThingTable_Golden());
  }

  @Override
  public List<Class<?>> configTypes() {
    return List.of(
          FigureCodec.TYPE,
          Figure_CircleCodec.TYPE,
          Figure_GroupCodec.TYPE,
          Figure_SquareCodec.TYPE,
          Schedule_WindowCodec.TYPE,
          SizesCodec.TYPE);
  }

  @Override
  public @Nullable Codec<?> codec(Class<?> type) {
    return codec0(type.getName());
  }

  private static @Nullable Codec<?> codec0(String name) {
    return switch (name) {
      case "kinds.Figure" -> FigureCodec.INSTANCE;
      case "kinds.Figure$Circle" -> Figure_CircleCodec.INSTANCE;
      case "kinds.Figure$Group" -> Figure_GroupCodec.INSTANCE;
      case "kinds.Figure$Square" -> Figure_SquareCodec.INSTANCE;
      case "kinds.Schedule$Window" -> Schedule_WindowCodec.INSTANCE;
      case "kinds.Sizes" -> SizesCodec.INSTANCE;
      default -> null;
    };
  }
}

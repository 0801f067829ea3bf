package run.pose;

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
    return "pose";
  }

  @Override
  public List<RegistryDefinition<?>> registries() {
    return List.of(
          new RegistryDefinition<>("backbone", "type", Backbone.class),
          new RegistryDefinition<>("head", "type", Head.class),
          new RegistryDefinition<>("norm", "kind", Norm.class),
          new RegistryDefinition<>("model", "type", TopDown.class));
  }

  @Override
  public List<ModuleTable<?>> tables() {
    return List.of(
          new BackboneTable_Golden(),
          new HeadTable_Golden(),
          new NormTable_Golden(),
          new TopDownTable_Golden());
  }

  @Override
  public List<Class<?>> configTypes() {
    return List.of(StageCodec.TYPE);
  }

  @Override
  public @Nullable Codec<?> codec(Class<?> type) {
    return codec0(type.getName());
  }

  private static @Nullable Codec<?> codec0(String name) {
    return switch (name) {
      case "run.pose.Stage" -> StageCodec.INSTANCE;
      default -> null;
    };
  }
}

package run.pose;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link Backbone}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class BackboneTable_Golden implements ModuleTable<Backbone> {
  BackboneTable_Golden() {}

  @Override
  public Class<Backbone> product() {
    return Backbone.class;
  }

  @Override
  public String scope() {
    return "pose";
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public String name(int index) {
    return switch (index) {
      case 0 -> "ResNet";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends Backbone> module(int index) {
    return switch (index) {
      case 0 -> ResNetConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "run.pose.ResNet";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

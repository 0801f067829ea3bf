package run.pose;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link TopDown}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class TopDownTable_Golden implements ModuleTable<TopDown> {
  TopDownTable_Golden() {}

  @Override
  public Class<TopDown> product() {
    return TopDown.class;
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
      case 0 -> "TopDown";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends TopDown> module(int index) {
    return switch (index) {
      case 0 -> TopDown_PlainConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "run.pose.TopDown.Plain";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

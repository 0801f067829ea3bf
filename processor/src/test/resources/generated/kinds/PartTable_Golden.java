package kinds;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link Part}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class PartTable_Golden implements ModuleTable<Part> {
  PartTable_Golden() {}

  @Override
  public Class<Part> product() {
    return Part.class;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public String name(int index) {
    return switch (index) {
      case 0 -> "Bolt";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends Part> module(int index) {
    return switch (index) {
      case 0 -> BoltConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "kinds.Bolt";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

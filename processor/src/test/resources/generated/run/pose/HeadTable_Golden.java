package run.pose;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link Head}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class HeadTable_Golden implements ModuleTable<Head> {
  HeadTable_Golden() {}

  @Override
  public Class<Head> product() {
    return Head.class;
  }

  @Override
  public String scope() {
    return "pose";
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public String name(int index) {
    return switch (index) {
      case 0 -> "all";
      case 1 -> "everything";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends Head> module(int index) {
    return switch (index) {
      case 0 -> AllConfig.MODULE;
      case 1 -> AllConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "run.pose.Heads.all";
      case 1 -> "run.pose.Heads.all";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

package run.pose;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link Norm}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class NormTable_Golden implements ModuleTable<Norm> {
  NormTable_Golden() {}

  @Override
  public Class<Norm> product() {
    return Norm.class;
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
      case 0 -> "BN";
      case 1 -> "BatchNorm";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends Norm> module(int index) {
    return switch (index) {
      case 0 -> BatchNormConfig.MODULE;
      case 1 -> BatchNormConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "run.pose.BatchNorm";
      case 1 -> "run.pose.BatchNorm";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

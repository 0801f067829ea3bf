package run.pose;

import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of the library {@code pose}, to be written by name. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
public final class PoseModules {
  private PoseModules() {}

  /** Returns a config of {@code all}. */
  public static AllConfig all(Consumer<AllConfig.Builder> block) {
    return AllConfig.of(block);
  }

  /** Returns a config of {@code BN}. */
  public static BatchNormConfig batchNorm(Consumer<BatchNormConfig.Builder> block) {
    return BatchNormConfig.of(block);
  }

  /** Returns a config of {@code ResNet}. */
  public static ResNetConfig resNet(Consumer<ResNetConfig.Builder> block) {
    return ResNetConfig.of(block);
  }

  /** Returns a config of {@code TopDown}. */
  public static TopDown_PlainConfig topDownPlain(Consumer<TopDown_PlainConfig.Builder> block) {
    return TopDown_PlainConfig.of(block);
  }
}

package run.pose;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ContextKey;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A residual network. See {@link Backbone}. */
@RegisterModule
public final class ResNet implements Backbone {
  public final int depth;
  public final List<Integer> outIndices;
  public final int frozenStages;
  public final @Nullable Norm norm;

  /**
   * Creates a network.
   *
   * @param depth one of 18, 34
   * @param outIndices the stages to return, {@code [0, 3]}
   */
  public ResNet(
      @OneOf({"18", "34"}) int depth,
      @Default("[3]") @Range(min = 0, max = 3) List<Integer> outIndices,
      @Default("-1") @Range(min = -1, max = 4) int frozenStages,
      @Nullable ModuleConfig<Norm> norm,
      @FromContext BuildContext context) {
    if (frozenStages == 4) {
      throw new IllegalStateException("nothing left to train");
    }
    this.depth = depth;
    this.outIndices = outIndices;
    this.frozenStages = frozenStages;
    this.norm =
        norm == null
            ? null
            : norm.build(context.with(ContextKey.of(Integer.class, "channels"), 64));
  }
}

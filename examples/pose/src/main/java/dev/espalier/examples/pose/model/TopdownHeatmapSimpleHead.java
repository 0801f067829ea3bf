package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.NormalInitializer;
import dev.espalier.examples.pose.ops.BatchNorm2d;
import dev.espalier.examples.pose.ops.ConvTranspose2d;
import dev.espalier.examples.pose.ops.Sequence;
import dev.espalier.examples.pose.ops.TransposedGeometry;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of "Simple baselines for human pose estimation" (Xiao et al., 2018): transposed
 * convolutions that each double the resolution, then one convolution to a heatmap a joint.
 */
@RegisterModule(name = {"TopdownHeatmapSimpleHead", "HeatmapHead"})
public final class TopdownHeatmapSimpleHead implements KeypointHead {

  private static final float INITIAL_DEVIATION = 0.001f;

  private final int inChannels;
  private final KeypointLoss loss;
  private final Sequence block;

  /**
   * Creates a head with parameters yet to be initialised.
   *
   * @param inChannels the number of channels of the feature map
   * @param outChannels the number of heatmaps: the joints
   * @param numDeconvLayers the number of transposed convolutions, each of stride 2
   * @param numDeconvFilters the number of output channels of each of them
   * @param numDeconvKernels the kernel of each of them: 4, 3 or 2
   * @param extra less common settings
   * @param lossKeypoint what compares the heatmaps with the true ones
   * @throws IllegalArgumentException if the values contradict each other, saying which
   */
  public TopdownHeatmapSimpleHead(
      @Range(min = 1) int inChannels,
      @Range(min = 1) int outChannels,
      @Default("3") @Range(min = 0) int numDeconvLayers,
      @Default("[256, 256, 256]") List<Integer> numDeconvFilters,
      @Default("[4, 4, 4]") List<Integer> numDeconvKernels,
      @Nullable HeadExtra extra,
      KeypointLoss lossKeypoint) {
    requireOnePerLayer("num_deconv_filters", numDeconvFilters, numDeconvLayers);
    requireOnePerLayer("num_deconv_kernels", numDeconvKernels, numDeconvLayers);
    this.inChannels = inChannels;
    this.loss = lossKeypoint;
    this.block = new Sequence();
    int channels = inChannels;
    if (numDeconvLayers > 0) {
      block.add("deconv_layers", deconvLayers(numDeconvFilters, numDeconvKernels));
      channels = numDeconvFilters.get(numDeconvLayers - 1);
    }
    int finalKernel = extra == null ? 1 : extra.finalConvKernel();
    if (finalKernel > 0) {
      block.add("final_layer", Convolutions.biased(outChannels, finalKernel));
    } else if (channels != outChannels) {
      throw new IllegalArgumentException(
          "without a final convolution (final_conv_kernel 0) the head gives "
              + channels
              + " heatmaps, but out_channels is "
              + outChannels);
    }
    block.setInitializer(new NormalInitializer(INITIAL_DEVIATION), Parameter.Type.WEIGHT);
  }

  @Override
  public Block block() {
    return block;
  }

  @Override
  public int inChannels() {
    return inChannels;
  }

  @Override
  public Map<String, NDArray> losses(NDArray heatmaps, NDList targets) {
    return Map.of("heatmap_loss", loss.loss(heatmaps, targets.get(0), targets.get(1)));
  }

  @Override
  public Map<String, Double> accuracies(NDArray heatmaps, NDList targets) {
    return Map.of("acc_pose", HeatmapAccuracy.of(heatmaps, targets.get(0), targets.get(1)));
  }

  /** Children as in mmpose's {@code nn.Sequential}: convolution, normalisation, ReLU, and so on. */
  private static Sequence deconvLayers(List<Integer> filters, List<Integer> kernels) {
    Sequence layers = new Sequence();
    for (int i = 0; i < filters.size(); i++) {
      int position = 3 * i;
      layers
          .add(
              String.valueOf(position),
              new ConvTranspose2d(filters.get(i), doubling(kernels.get(i))))
          .add(String.valueOf(position + 1), new BatchNorm2d(false))
          .add(String.valueOf(position + 2), Activation.reluBlock());
    }
    return layers;
  }

  private static TransposedGeometry doubling(int kernel) {
    return switch (kernel) {
      case 4 -> new TransposedGeometry(4, 2, 1, 0);
      case 3 -> new TransposedGeometry(3, 2, 1, 1);
      case 2 -> new TransposedGeometry(2, 2, 0, 0);
      default ->
          throw new IllegalArgumentException(
              "num_deconv_kernels must be 4, 3 or 2, given " + kernel);
    };
  }

  private static void requireOnePerLayer(String key, List<Integer> values, int layers) {
    if (values.size() != layers) {
      throw new IllegalArgumentException(
          key + " must have " + layers + " values (num_deconv_layers), given " + values);
    }
  }
}

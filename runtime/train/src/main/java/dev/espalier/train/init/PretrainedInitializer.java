package dev.espalier.train.init;

import ai.djl.nn.Parameter;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.LoadOptions;
import dev.espalier.train.checkpoint.TensorDifferences;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the weights of a file, those that fit; what does not is logged. */
@RegisterModule(name = "Pretrained")
public final class PretrainedInitializer implements Initializer {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final Path checkpoint;
  private final LoadOptions options;

  /**
   * Creates an initializer.
   *
   * @param checkpoint a checkpoint, or a state dict of PyTorch
   * @param prefix the part of its weights to take, whose names are taken without it; all where it
   *     is left out
   */
  public PretrainedInitializer(Path checkpoint, @Nullable String prefix) {
    this.checkpoint = checkpoint;
    this.options = new LoadOptions(false, null, prefix);
  }

  /**
   * {@inheritDoc}
   *
   * @throws CheckpointException if the file cannot be read, or nothing of it fits
   */
  @Override
  public void initialize(ModelPart part) {
    Map<String, HostTensor> weights = options.read(checkpoint);
    Map<String, Parameter> parameters = parameters(part);
    Map<String, long[]> shapes = new LinkedHashMap<>();
    parameters.forEach((name, each) -> shapes.put(name, each.getArray().getShape().getShape()));
    TensorDifferences differences = TensorDifferences.between(shapes, weights);
    String what = "%s and %s".formatted(checkpoint, called(part));
    if (differences.missing().size() + differences.mismatched().size() == parameters.size()) {
      throw new CheckpointException(
          "init_cfg: no weights of %s match:%n%s".formatted(what, differences));
    }
    if (!differences.isEmpty()) {
      LOG.warn("init_cfg: {} do not match exactly:\n{}", what, differences);
    }
    parameters.forEach(
        (name, parameter) -> {
          HostTensor tensor = weights.get(name);
          if (tensor != null && !differences.mismatched().containsKey(name)) {
            tensor.copyTo(parameter.getArray());
          }
        });
  }

  private static String called(ModelPart part) {
    return part.name().isEmpty() ? "the model" : "'" + part.name() + "'";
  }

  /** Returns the parameters by their names without that of the part. */
  private static Map<String, Parameter> parameters(ModelPart part) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    int prefix = part.name().isEmpty() ? 0 : part.name().length() + 1;
    for (Layer layer : part.layers()) {
      layer
          .parameters()
          .forEach(
              (word, parameter) -> {
                String name = layer.name().isEmpty() ? word : layer.name() + "." + word;
                parameters.put(name.substring(prefix), parameter);
              });
    }
    return parameters;
  }
}

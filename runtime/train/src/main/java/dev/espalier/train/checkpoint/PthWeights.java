package dev.espalier.train.checkpoint;

import dev.espalier.train.pth.PthException;
import dev.espalier.train.pth.PthFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the weights of PyTorch's files. */
final class PthWeights {

  private static final List<String> SUFFIXES = List.of(".pth", ".pt", ".pth.tar");

  private PthWeights() {}

  /**
   * Tells whether a file is one of PyTorch: by its name, or by its beginning where the name tells
   * nothing.
   *
   * @throws CheckpointException if it cannot be read
   */
  static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(CheckpointStore.SUFFIX)) {
      return false;
    }
    try {
      return SUFFIXES.stream().anyMatch(name::endsWith) || PthFile.looksLikeOne(file);
    } catch (PthException e) {
      throw new CheckpointException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Returns the tensors of the file's state dict by name.
   *
   * @throws CheckpointException if it cannot be read, naming it
   */
  static Map<String, HostTensor> read(Path file) {
    try (PthFile pth = PthFile.open(file)) {
      Map<String, HostTensor> weights = new LinkedHashMap<>();
      pth.tensors()
          .forEach(
              (name, tensor) ->
                  weights.put(
                      name,
                      HostTensor.wrap(
                          TensorType.valueOf(tensor.type().name()),
                          tensor.shape(),
                          pth.read(tensor))));
      return weights;
    } catch (PthException e) {
      throw new CheckpointException(String.valueOf(e.getMessage()), e);
    }
  }
}

package dev.espalier.train.pth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the state dict in what a file holds. */
final class StateDict {

  private static final int KEYS_SHOWN = 12;

  private StateDict() {}

  /**
   * Returns the tensors by name: those under {@code state_dict}, as mmcv and Lightning save them,
   * or those of the dict itself.
   *
   * @throws PthException if there are none, saying what there is
   */
  static Map<String, PthTensor> of(Object root) {
    if (root instanceof PthTensor) {
      throw new PthException("it holds a single tensor, not a state dict");
    } else if (!(root instanceof PyDict dict)) {
      throw new PthException("no state_dict found: it holds no dict");
    } else if (dict.get("state_dict") instanceof PyDict inner) {
      return tensors(inner, "its state_dict");
    } else {
      return tensors(dict, "no state_dict found: the file");
    }
  }

  private static Map<String, PthTensor> tensors(PyDict dict, String what) {
    Map<String, PthTensor> tensors = new LinkedHashMap<>();
    dict.entries()
        .forEach(
            (key, value) -> {
              if (key instanceof String name && value instanceof PthTensor tensor) {
                tensors.put(name, tensor);
              }
            });
    if (tensors.isEmpty()) {
      List<Object> keys = dict.entries().keySet().stream().limit(KEYS_SHOWN).toList();
      throw new PthException(
          "%s has no tensors; its keys are %s%s"
              .formatted(what, keys, dict.entries().size() > KEYS_SHOWN ? " and more" : ""));
    }
    return tensors;
  }
}

package dev.espalier.train.pth;

import java.util.List;
import java.util.Set;

/**
 * The names of Python that a file may use: a pickle says "call this with that", and these are the
 * only calls that are answered, none by running anything.
 */
enum Global {
  /** An ordered dict. */
  ORDERED_DICT,
  /** A tensor from a storage, an offset, a size and strides. */
  TENSOR,
  /** A tensor that is a parameter. */
  PARAMETER,
  /** Plain data that is passed over, as mmcv's {@code meta} has it. */
  INERT;

  private static final Set<String> INERT_NAMES =
      Set.of(
          "torch.Size",
          "torch.device",
          "_codecs.encode",
          "builtins.set",
          "__builtin__.set",
          "numpy.dtype",
          "numpy.core.multiarray.scalar",
          "numpy._core.multiarray.scalar");

  private static final Set<String> DTYPES =
      Set.of(
          "torch.float16",
          "torch.bfloat16",
          "torch.float32",
          "torch.float64",
          "torch.int8",
          "torch.int16",
          "torch.int32",
          "torch.int64",
          "torch.uint8",
          "torch.bool");

  /**
   * Returns what a name stands for: a {@link Global} to call or an {@link ElementType}.
   *
   * @throws PthException if a file may not use the name, naming it
   */
  static Object find(String module, String name) {
    String full = module + "." + name;
    for (ElementType type : ElementType.values()) {
      if (full.equals("torch." + type.storageClass())) {
        return type;
      }
    }
    if (INERT_NAMES.contains(full)) {
      return INERT;
    } else if (DTYPES.contains(full)) {
      return Atom.OPAQUE;
    }
    return switch (full) {
      case "collections.OrderedDict" -> ORDERED_DICT;
      case "torch._utils._rebuild_tensor_v2" -> TENSOR;
      case "torch._utils._rebuild_parameter" -> PARAMETER;
      default ->
          throw new PthException(
              "it uses '%s' of Python, which is not read, as it could run anything; save the state dict alone: torch.save(model.state_dict(), path)"
                  .formatted(printable(full)));
    };
  }

  /** Returns what calling it gives. */
  Object call(PyTuple args) {
    return switch (this) {
      case ORDERED_DICT -> dict(args);
      case TENSOR -> tensor(args);
      case PARAMETER -> parameter(args);
      case INERT -> Atom.OPAQUE;
    };
  }

  private static PyDict dict(PyTuple args) {
    PyDict dict = new PyDict();
    if (args.size() == 1 && args.get(0) instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (pair instanceof PyTuple tuple && tuple.size() == 2) {
          dict.put(tuple.get(0), tuple.get(1));
        } else if (pair instanceof List<?> list && list.size() == 2) {
          dict.put(list.get(0), list.get(1));
        } else {
          throw new PthException("its pickle makes an OrderedDict of something else than pairs");
        }
      }
    } else if (args.size() != 0) {
      throw new PthException("its pickle makes an OrderedDict of something else than pairs");
    }
    return dict;
  }

  private static PthTensor tensor(PyTuple args) {
    if (args.size() >= 4
        && args.get(0) instanceof Storage storage
        && args.get(1) instanceof Long offset) {
      return new PthTensor(storage, offset, longs(args.get(2)), longs(args.get(3)));
    }
    throw new PthException("its pickle makes a tensor of something else than a storage");
  }

  private static PthTensor parameter(PyTuple args) {
    if (args.size() >= 1 && args.get(0) instanceof PthTensor tensor) {
      return tensor;
    }
    throw new PthException("its pickle makes a parameter of something else than a tensor");
  }

  private static long[] longs(Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw new PthException("its pickle gives a tensor a shape that is no tuple");
    }
    long[] longs = new long[tuple.size()];
    for (int i = 0; i < longs.length; i++) {
      if (!(tuple.get(i) instanceof Long extent)) {
        throw new PthException("its pickle gives a tensor a shape that is not of numbers");
      }
      longs[i] = extent;
    }
    return longs;
  }

  private static String printable(String name) {
    String clean = name.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
  }
}

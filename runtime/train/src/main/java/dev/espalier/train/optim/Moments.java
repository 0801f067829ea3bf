package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that an optimizer keeps from step to step, by {@code <parameter>.<kind>}, on the
 * parameters' device; in pieces, as the parameters are visited.
 */
final class Moments implements AutoCloseable {

  private final Map<String, List<NDArray>> arrays = new LinkedHashMap<>();
  private @Nullable NDManager manager;

  @Nullable NDArray find(Piece piece, String kind) {
    List<NDArray> pieces = arrays.get(key(piece.parameter(), kind));
    return pieces == null || pieces.size() <= piece.index() ? null : pieces.get(piece.index());
  }

  /** Returns an array, zeros at first. */
  NDArray zeros(Piece piece, String kind, NDArray like) {
    NDArray array = find(piece, kind);
    return array == null ? keep(piece, kind, like::zerosLike) : array;
  }

  /**
   * Keeps the array that a supplier makes, in place of the one kept so far; the first time, the
   * pieces of a parameter come in order.
   *
   * @param maker makes a new array; whatever else it makes is closed
   */
  NDArray keep(Piece piece, String kind, Supplier<NDArray> maker) {
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      NDArray array = maker.get();
      // Without this the array would be closed with the scope, or with one of a caller.
      NDScope.unregister(array);
      if (manager == null) {
        manager = array.getManager().newSubManager();
      }
      array.attach(manager);
      List<NDArray> pieces =
          arrays.computeIfAbsent(key(piece.parameter(), kind), key -> new ArrayList<>(1));
      if (piece.index() == pieces.size()) {
        pieces.add(array);
      } else {
        pieces.set(piece.index(), array).close();
      }
      return array;
    }
  }

  Map<String, HostTensor> save() {
    Map<String, HostTensor> saved = new LinkedHashMap<>();
    arrays.forEach((name, pieces) -> saved.put(name, together(pieces)));
    return saved;
  }

  private static HostTensor together(List<NDArray> pieces) {
    if (pieces.size() == 1) {
      return HostTensor.of(pieces.get(0));
    }
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      return HostTensor.of(NDArrays.concat(new NDList(pieces)));
    }
  }

  /**
   * Takes back what was saved of one parameter.
   *
   * @param inPieces whether the optimizer visits it in pieces
   */
  void load(String parameter, String kind, HostTensor saved, NDManager device, boolean inPieces) {
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      NDArray whole = saved.toArray(device);
      NDList pieces = inPieces ? Slicing.cut(whole) : new NDList(whole);
      for (int i = 0; i < pieces.size(); i++) {
        keep(new Piece(parameter, i), kind, pieces.get(i)::duplicate);
      }
    }
  }

  static String key(String parameter, String kind) {
    return parameter + "." + kind;
  }

  @Override
  public void close() {
    if (manager != null) {
      manager.close();
      manager = null;
    }
    arrays.clear();
  }
}

package dev.espalier.train.data;

/**
 * The name of a tensor in an {@link Example}, and how the loader makes a batch of it. Structures
 * nest by dots: {@code gt.boxes} and {@code gt.labels}.
 */
public sealed interface TensorKey permits StackedKey, RaggedKey {

  /** Returns the name. */
  String name();
}

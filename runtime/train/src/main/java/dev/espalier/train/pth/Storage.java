package dev.espalier.train.pth;

/**
 * A flat array that tensors are views of.
 *
 * @param type the type of its elements
 * @param key the name of its record in the archive
 * @param elements how many elements the file says it has
 */
record Storage(ElementType type, String key, long elements) {

  long bytes() {
    try {
      return Math.multiplyExact(elements, (long) type.bytes());
    } catch (ArithmeticException e) {
      throw new PthException("the storage '%s' declares %d elements".formatted(key, elements), e);
    }
  }
}

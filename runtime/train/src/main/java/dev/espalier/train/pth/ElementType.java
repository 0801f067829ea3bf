package dev.espalier.train.pth;

/** The types of elements, each with the class of PyTorch that stands for it in a file. */
public enum ElementType {
  /** Single precision. */
  F32("FloatStorage", 4),
  /** Double precision. */
  F64("DoubleStorage", 8),
  /** Half precision. */
  F16("HalfStorage", 2),
  /** The upper half of single precision. */
  BF16("BFloat16Storage", 2),
  /** Signed, 64 bits. */
  I64("LongStorage", 8),
  /** Signed, 32 bits. */
  I32("IntStorage", 4),
  /** Signed, 16 bits. */
  I16("ShortStorage", 2),
  /** Signed, 8 bits. */
  I8("CharStorage", 1),
  /** Unsigned, 8 bits. */
  U8("ByteStorage", 1),
  /** A byte that is 0 or 1. */
  BOOL("BoolStorage", 1);

  private final String storageClass;
  private final int bytes;

  ElementType(String storageClass, int bytes) {
    this.storageClass = storageClass;
    this.bytes = bytes;
  }

  /** Returns the size of an element. */
  public int bytes() {
    return bytes;
  }

  String storageClass() {
    return storageClass;
  }
}

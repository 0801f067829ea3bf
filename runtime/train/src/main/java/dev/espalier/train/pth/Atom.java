package dev.espalier.train.pth;

/** Values without parts. */
enum Atom {
  /** Python's {@code None}. */
  NONE,
  /** Something that nobody asks for, such as a set or a scalar of NumPy in the metadata. */
  OPAQUE
}

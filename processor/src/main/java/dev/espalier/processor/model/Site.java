package dev.espalier.processor.model;

/** A place in the code that a message points at; only the reader knows what is behind it. */
public interface Site {

  /** Where a message without a place points. */
  Site NOWHERE = new Site() {};
}

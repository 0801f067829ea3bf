package dev.espalier.train.data;

/**
 * Names a tensor whose shape differs from example to example, such as the boxes of an image: a
 * batch holds one array an example.
 *
 * @param name the name, with dots for what lies within another
 */
public record RaggedKey(String name) implements TensorKey {}

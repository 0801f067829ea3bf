package dev.espalier.train.data;

/**
 * Names a tensor whose shape is the same in every example: a batch holds one array of shape (batch,
 * …).
 *
 * @param name the name, with dots for what lies within another
 */
public record StackedKey(String name) implements TensorKey {}

package dev.espalier.train.data;

/**
 * A typed name under which a {@link Sample} holds one value.
 *
 * @param name the name, in the words of a config ({@code snake_case})
 * @param type the value's class
 * @param <T> the value's type
 */
public record SampleKey<T>(String name, Class<T> type) {}

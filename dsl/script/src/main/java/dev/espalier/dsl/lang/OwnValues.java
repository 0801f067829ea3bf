package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file sets itself, without its bases and whatever else is around it.
 *
 * @param base the value of its {@code _base_}, or null if it has none
 * @param root its keys, with {@code _delete_} and list operators as they are
 * @param unknowns tells for what a leaf stands whose value is not known; null if it is
 */
public record OwnValues(
    @Nullable ConfigNode base, MapNode root, Function<ValueNode, @Nullable Unknown> unknowns) {}

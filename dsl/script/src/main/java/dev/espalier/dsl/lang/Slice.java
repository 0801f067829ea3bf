package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;

/**
 * The bounds of {@code list[first..last]}.
 *
 * @param range the range as written
 * @param first the first index; negative ones count from the end
 * @param last the last index; negative ones count from the end
 */
record Slice(Expression.Range range, ConfigNode first, ConfigNode last) {}

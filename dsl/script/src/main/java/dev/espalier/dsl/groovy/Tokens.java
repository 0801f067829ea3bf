package dev.espalier.dsl.groovy;

import dev.espalier.config.Source;
import java.util.List;

/**
 * A file's tokens.
 *
 * @param source the file
 * @param list the tokens; the last one is the end
 * @param partners for each opening bracket the index of the closing one
 */
record Tokens(Source source, List<Token> list, int[] partners) {}

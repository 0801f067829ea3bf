package dev.espalier.dsl.groovy;

import dev.espalier.config.Source;
import java.util.List;

/**
 * A file's tokens.
 *
 * @param source the file
 * @param list the tokens; the last one is the end
 * @param partners for each token that opens something the index of the one that closes it, else -1
 */
record Tokens(Source source, List<Token> list, int[] partners) {}

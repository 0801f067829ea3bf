/**
 * The JSON and YAML front ends: a library's parser reads a file, and what it found is turned into
 * the language's program tree. Both share what JSON and YAML cannot say by themselves: variables in
 * {@code {{ … }}}, tuples, and maps with any keys.
 *
 * <p>This is the only package that knows the parsers of these formats.
 */
@NullMarked
package dev.espalier.dsl.data;

import org.jspecify.annotations.NullMarked;

/** Runs Groovy files as programs with all rights, for {@code --trusted} alone. */
@NullMarked
package dev.espalier.dsl.trusted;

import org.jspecify.annotations.NullMarked;

/** Entry points for a fuzzer: any input ends in a tree or in diagnostics. */
@NullMarked
package dev.espalier.dsl.fuzz;

import org.jspecify.annotations.NullMarked;

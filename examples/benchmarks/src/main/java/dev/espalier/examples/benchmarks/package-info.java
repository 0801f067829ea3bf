/** Benchmarks of the hot paths. */
@NullMarked
package dev.espalier.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

/** What the benchmarks compare with. */
@NullMarked
package dev.espalier.examples.benchmarks.rival;

import org.jspecify.annotations.NullMarked;

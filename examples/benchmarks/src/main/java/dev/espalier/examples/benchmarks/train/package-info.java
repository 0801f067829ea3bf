/** What the runner costs: time an iteration against DJL's own loops, and memory over a long run. */
@NullMarked
package dev.espalier.examples.benchmarks.train;

import org.jspecify.annotations.NullMarked;

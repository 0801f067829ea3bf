/** How long javac takes with and without processors. */
@NullMarked
package dev.espalier.examples.benchmarks.compile;

import org.jspecify.annotations.NullMarked;

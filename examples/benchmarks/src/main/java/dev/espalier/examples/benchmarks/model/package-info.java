/** The modules that the benchmarks build: small networks of layers of five parameters each. */
@NullMarked
package dev.espalier.examples.benchmarks.model;

import org.jspecify.annotations.NullMarked;

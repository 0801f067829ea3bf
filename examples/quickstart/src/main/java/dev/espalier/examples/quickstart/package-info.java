/** The smallest program of a user. */
@NullMarked
package dev.espalier.examples.quickstart;

import org.jspecify.annotations.NullMarked;

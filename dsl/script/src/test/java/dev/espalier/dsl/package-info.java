/** Tests of the loader and its language. */
@NullMarked
package dev.espalier.dsl;

import org.jspecify.annotations.NullMarked;

/** Config files of one syntax to files of another: one file, with its {@code _base_} as it is. */
@NullMarked
package dev.espalier.dsl.convert;

import org.jspecify.annotations.NullMarked;

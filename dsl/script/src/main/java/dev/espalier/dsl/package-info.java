/** Config files to config trees: the entry points of a library user. */
@NullMarked
package dev.espalier.dsl;

import org.jspecify.annotations.NullMarked;

/** Config trees to text: Groovy that loads to an equal tree, and JSON. */
@NullMarked
package dev.espalier.dsl.print;

import org.jspecify.annotations.NullMarked;

/** Tests of the printers. */
@NullMarked
package dev.espalier.dsl.print;

import org.jspecify.annotations.NullMarked;

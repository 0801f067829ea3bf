/** Tests of the package of the same name. */
@NullMarked
package dev.espalier.dsl.lang;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package dev.espalier.dsl.override;

import org.jspecify.annotations.NullMarked;

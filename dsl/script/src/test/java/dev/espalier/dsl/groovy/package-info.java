/** Tests of the Groovy front end, against Groovy's own parser. */
@NullMarked
package dev.espalier.dsl.groovy;

import org.jspecify.annotations.NullMarked;

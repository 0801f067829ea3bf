/** From the compiler's elements to the model. */
@NullMarked
package dev.espalier.processor.read;

import org.jspecify.annotations.NullMarked;

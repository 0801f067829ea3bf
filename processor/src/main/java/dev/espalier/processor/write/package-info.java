/** From the model to Java sources; nothing here sees an element of the compiler. */
@NullMarked
package dev.espalier.processor.write;

import org.jspecify.annotations.NullMarked;

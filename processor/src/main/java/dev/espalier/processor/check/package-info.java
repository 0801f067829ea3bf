/** What must hold of a model before anything is written for it. */
@NullMarked
package dev.espalier.processor.check;

import org.jspecify.annotations.NullMarked;

/**
 * What the processors know of the code they read: immutable, and free of the compiler's own types.
 */
@NullMarked
package dev.espalier.processor.model;

import org.jspecify.annotations.NullMarked;

/** The proof that a config's run, stopped and resumed at any iteration, ends bit for bit alike. */
@NullMarked
package dev.espalier.train.proof;

import org.jspecify.annotations.NullMarked;

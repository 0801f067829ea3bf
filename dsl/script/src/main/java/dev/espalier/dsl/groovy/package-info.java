/**
 * The Groovy front end: a lexer, and readers that turn its tokens into the language's program tree.
 * No class of Groovy's is used.
 */
@NullMarked
package dev.espalier.dsl.groovy;

import org.jspecify.annotations.NullMarked;

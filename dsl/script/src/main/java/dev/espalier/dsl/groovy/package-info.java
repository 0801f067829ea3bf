/**
 * The Groovy front end: Groovy's own parser reads a file, and what it found is turned into the
 * language's program tree. No transformation of Groovy's runs, and no class is made or loaded.
 *
 * <p>This is the only package that knows Groovy's classes.
 */
@NullMarked
package dev.espalier.dsl.groovy;

import org.jspecify.annotations.NullMarked;

/**
 * The config language itself: the program tree that every front end produces, and the one evaluator
 * that turns it into a config tree.
 *
 * <p>Nothing in here knows a syntax or touches a file.
 */
@NullMarked
package dev.espalier.dsl.lang;

import org.jspecify.annotations.NullMarked;

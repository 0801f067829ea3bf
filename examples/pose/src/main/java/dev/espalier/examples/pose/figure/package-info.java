/**
 * A data set that the example draws itself: figures in three dimensions, posed, placed in cluttered
 * scenes, drawn, annotated and written to disk.
 */
@NullMarked
package dev.espalier.examples.pose.figure;

import org.jspecify.annotations.NullMarked;

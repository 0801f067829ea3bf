/** The steps of the top-down pipeline: from an image file to a crop and its heatmaps. */
@NullMarked
package dev.espalier.examples.pose.transform;

import org.jspecify.annotations.NullMarked;

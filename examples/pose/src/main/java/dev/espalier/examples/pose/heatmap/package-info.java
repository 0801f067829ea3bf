/** Heatmaps of keypoints: how they are made and how they are read. */
@NullMarked
package dev.espalier.examples.pose.heatmap;

import org.jspecify.annotations.NullMarked;

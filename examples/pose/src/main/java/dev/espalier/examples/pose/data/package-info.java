/** Annotated figures: their keypoints, boxes and images, and the datasets that read them. */
@NullMarked
package dev.espalier.examples.pose.data;

import org.jspecify.annotations.NullMarked;

/** Pose estimation in the manner of mmpose. */
@NullMarked
package dev.espalier.examples.pose;

import org.jspecify.annotations.NullMarked;

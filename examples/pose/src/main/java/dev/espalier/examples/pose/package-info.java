/** Pose estimation in the manner of mmpose. */
@ModuleLibrary(scope = "pose")
@NullMarked
package dev.espalier.examples.pose;

import dev.espalier.registry.ModuleLibrary;
import org.jspecify.annotations.NullMarked;

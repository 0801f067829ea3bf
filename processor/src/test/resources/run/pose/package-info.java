/** A small library. */
@ModuleLibrary(scope = "pose")
@NullMarked
package run.pose;

import dev.espalier.registry.ModuleLibrary;
import org.jspecify.annotations.NullMarked;

/** Figures, and scenes made of them. */
@NullMarked
@ModuleLibrary(scope = "figures")
package com.example.figures;

import dev.espalier.registry.ModuleLibrary;
import org.jspecify.annotations.NullMarked;

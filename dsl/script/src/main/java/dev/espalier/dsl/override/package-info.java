/** Overrides from a command line: {@code --cfg-options optimizer.lr=1e-4}. */
@NullMarked
package dev.espalier.dsl.override;

import org.jspecify.annotations.NullMarked;

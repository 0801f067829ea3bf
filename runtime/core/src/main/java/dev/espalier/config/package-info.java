/** Config trees: nodes with origins, paths, merging, diagnostics and codecs. */
@NullMarked
package dev.espalier.config;

import org.jspecify.annotations.NullMarked;

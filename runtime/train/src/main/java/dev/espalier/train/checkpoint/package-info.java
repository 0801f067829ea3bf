/**
 * Checkpoints: stable names for parameters, the safetensors format, and files that survive a kill.
 */
@NullMarked
package dev.espalier.train.checkpoint;

import org.jspecify.annotations.NullMarked;

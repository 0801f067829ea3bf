/**
 * Models in the manner of mmpose: a detector joins a backbone and a keypoint head, and trains them
 * with the head's loss.
 *
 * <p>Blocks are named as mmpose names its modules, so that its weights fit by name. Defaults and
 * initial values are mmpose's, version 0.29.
 */
@NullMarked
package dev.espalier.examples.pose.model;

import org.jspecify.annotations.NullMarked;

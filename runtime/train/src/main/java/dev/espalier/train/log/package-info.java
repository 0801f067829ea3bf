/** What a run writes down: log lines, JSON lines, events of TensorBoard, the progress bar. */
@NullMarked
package dev.espalier.train.log;

import org.jspecify.annotations.NullMarked;

/** What a run writes down: log lines, JSON lines, the progress bar. */
@NullMarked
package dev.espalier.train.log;

import org.jspecify.annotations.NullMarked;

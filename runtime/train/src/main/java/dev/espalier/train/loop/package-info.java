/** The loops that drive a run through its workflow, by epochs or by iterations. */
@NullMarked
package dev.espalier.train.loop;

import org.jspecify.annotations.NullMarked;

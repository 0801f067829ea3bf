/** What the parameters of a model are before its training: the key {@code init_cfg}. */
@NullMarked
package dev.espalier.train.init;

import org.jspecify.annotations.NullMarked;

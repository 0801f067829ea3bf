/** What a model must be for the runner to train it. */
@NullMarked
package dev.espalier.train.model;

import org.jspecify.annotations.NullMarked;

/** The processes that train one model together; today there is one. */
@NullMarked
package dev.espalier.train.dist;

import org.jspecify.annotations.NullMarked;

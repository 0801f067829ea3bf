/** Modules with a parameter of every kind. */
@NullMarked
package kinds;

import org.jspecify.annotations.NullMarked;

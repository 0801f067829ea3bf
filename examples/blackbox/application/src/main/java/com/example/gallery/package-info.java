/** An application of the figures, with one of its own. */
@NullMarked
package com.example.gallery;

import org.jspecify.annotations.NullMarked;

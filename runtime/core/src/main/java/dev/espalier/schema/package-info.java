/**
 * What an editor needs to know of configs: a JSON Schema and a completion script of all that the
 * modules and types of a class path let a config say.
 */
@NullMarked
package dev.espalier.schema;

import org.jspecify.annotations.NullMarked;

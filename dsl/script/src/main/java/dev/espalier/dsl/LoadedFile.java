package dev.espalier.dsl;

import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import java.util.Map;

/**
 * What became of a file and its bases.
 *
 * @param file the file
 * @param root the merged tree
 * @param uses the top-level names that expressions used, with the place of the first use
 */
record LoadedFile(ConfigFile file, MapNode root, Map<String, Place> uses) {}

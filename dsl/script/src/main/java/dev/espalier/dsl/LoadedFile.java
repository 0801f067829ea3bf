package dev.espalier.dsl;

import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import java.util.Map;

/**
 * What became of a file and its bases.
 *
 * @param file the file
 * @param source its text
 * @param root the merged tree
 * @param uses the top-level names that expressions used, with the place of the first use
 */
record LoadedFile(ConfigFile file, Source source, MapNode root, Map<String, Place> uses) {}

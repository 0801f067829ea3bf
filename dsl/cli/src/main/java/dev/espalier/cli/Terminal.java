package dev.espalier.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err everything else
 * @param coloured whether a person watches a terminal that shows colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean coloured) {}

package dev.espalier.train.optim;

/**
 * A part of a parameter that is worked on at once.
 *
 * @param parameter the parameter's name
 * @param index which part of it, from 0
 */
record Piece(String parameter, int index) {}

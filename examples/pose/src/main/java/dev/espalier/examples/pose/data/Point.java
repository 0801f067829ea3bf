package dev.espalier.examples.pose.data;

/**
 * A place in an image, in pixels; the centre of the first pixel is (0, 0).
 *
 * @param x the distance to the right
 * @param y the distance down
 */
public record Point(double x, double y) {}

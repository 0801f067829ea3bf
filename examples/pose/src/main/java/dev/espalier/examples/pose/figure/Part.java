package dev.espalier.examples.pose.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.Set;

/**
 * One filled shape of a scene.
 *
 * @param shape the outline, in pixels
 * @param color what it is filled with
 * @param depth how near it is to the viewer within its figure; greater is nearer
 * @param joints the joints of its figure that it shows; it hides all others beneath it
 */
record Part(Shape shape, Color color, double depth, Set<Joint> joints) {

  Part {
    joints = Set.copyOf(joints);
  }
}

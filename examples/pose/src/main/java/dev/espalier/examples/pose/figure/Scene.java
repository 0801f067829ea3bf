package dev.espalier.examples.pose.figure;

import java.awt.Color;
import java.util.List;

/**
 * All that one image shows.
 *
 * @param width the image's number of columns
 * @param height the image's number of rows
 * @param sky the colour of the upper edge
 * @param ground the colour of the lower edge
 * @param background what lies behind all figures
 * @param figures the figures, the farthest first
 * @param foreground what lies before all figures
 */
record Scene(
    int width,
    int height,
    Color sky,
    Color ground,
    List<Part> background,
    List<Figure> figures,
    List<Part> foreground) {

  Scene {
    background = List.copyOf(background);
    figures = List.copyOf(figures);
    foreground = List.copyOf(foreground);
  }
}

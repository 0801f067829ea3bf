package dev.espalier.examples.pose.heatmap;

/** How the place of a peak is made finer than a cell of the heatmap. */
public enum PostProcess {

  /** Not at all: the middle of the highest cell. */
  NONE,

  /** A quarter of a cell towards the higher neighbour, on each axis. */
  DEFAULT
}

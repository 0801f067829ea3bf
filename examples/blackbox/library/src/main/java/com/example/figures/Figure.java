package com.example.figures;

import dev.espalier.registry.DefineRegistry;

/** What a scene is made of; libraries and applications add their own. */
@DefineRegistry("figure")
public interface Figure {

  /** Returns the area, in square metres. */
  double area();
}

package dev.espalier.examples.pose.model;

import ai.djl.nn.Block;
import dev.espalier.registry.DefineRegistry;
import java.util.List;

/** The part of a model that turns images into feature maps. */
@DefineRegistry("backbone")
public interface Backbone {

  /** Returns the block from images (batch, channels, height, width) to the feature maps. */
  Block block();

  /** Describes the feature maps that the block gives, in their order. */
  List<FeatureMap> outputs();
}

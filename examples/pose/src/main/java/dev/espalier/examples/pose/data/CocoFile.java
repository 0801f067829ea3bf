package dev.espalier.examples.pose.data;

import java.util.List;
import java.util.Map;

/**
 * What this example uses of an annotation file in COCO's keypoint format.
 *
 * @param images the images by number
 * @param figures the figures that have labelled joints and are no crowd
 */
record CocoFile(Map<Long, CocoImage> images, List<CocoFigure> figures) {

  CocoFile {
    images = Map.copyOf(images);
    figures = List.copyOf(figures);
  }
}

package dev.espalier.examples.pose.figure;

import dev.espalier.examples.pose.data.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * What a figure covers of an image, if nothing hides it.
 *
 * @param box the box around the pixels covered
 * @param area the number of pixels covered
 */
record Silhouette(Box box, int area) {

  static Silhouette of(Figure figure, int width, int height) {
    BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = mask.createGraphics();
    try {
      graphics.setPaint(Color.WHITE);
      figure.parts().forEach(part -> graphics.fill(part.shape()));
    } finally {
      graphics.dispose();
    }
    byte[] covered = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
    int area = 0;
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (covered[y * width + x] != 0) {
          area++;
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Silhouette(
        new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top)), area);
  }
}

package dev.espalier.examples.pose.figure;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws scenes. */
final class SceneRenderer {

  private static final double OUTLINE_SHADE = 0.55;
  private static final BasicStroke OUTLINE = new BasicStroke(0.7f);

  private SceneRenderer() {}

  static BufferedImage render(Scene scene) {
    BufferedImage image =
        new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setPaint(new GradientPaint(0, 0, scene.sky(), 0, scene.height(), scene.ground()));
      graphics.fillRect(0, 0, scene.width(), scene.height());
      fill(scene.background(), graphics);
      for (Figure figure : scene.figures()) {
        fill(figure.parts(), graphics);
      }
      fill(scene.foreground(), graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void fill(List<Part> parts, Graphics2D graphics) {
    graphics.setStroke(OUTLINE);
    for (Part part : parts) {
      graphics.setPaint(part.color());
      graphics.fill(part.shape());
      graphics.setPaint(Palette.shade(part.color(), OUTLINE_SHADE));
      graphics.draw(part.shape());
    }
  }
}

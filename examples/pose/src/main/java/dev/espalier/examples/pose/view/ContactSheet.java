package dev.espalier.examples.pose.view;

import dev.espalier.examples.pose.data.ImageFiles;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.Skeleton;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of several images with true and predicted poses, and a legend.
 *
 * @param scoreThreshold predicted joints of a lower score are left out
 */
public record ContactSheet(double scoreThreshold) {

  private static final int COLUMNS = 2;
  private static final int TILE_WIDTH = 560;
  private static final int MARGIN = 12;
  private static final int CAPTION = 22;
  private static final int LEGEND = 44;
  private static final int SAMPLE = 46;
  private static final int TEXT_DOT = 2;
  private static final float DIMMED = 0.5f;
  private static final Color PAPER = new Color(24, 24, 28);
  private static final Color INK = new Color(235, 235, 235);

  /**
   * Draws the picture.
   *
   * @param tiles the images, in the order to show them
   * @throws IllegalArgumentException if there is none
   */
  public BufferedImage draw(List<Tile> tiles) {
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("a contact sheet needs at least one image");
    }
    int columns = Math.min(COLUMNS, tiles.size());
    int rows = (tiles.size() + columns - 1) / columns;
    int cell = tiles.stream().mapToInt(ContactSheet::height).max().orElseThrow() + CAPTION;
    int width = MARGIN + columns * (TILE_WIDTH + MARGIN);
    int height = MARGIN + rows * (cell + MARGIN) + LEGEND;
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.setPaint(PAPER);
      graphics.fillRect(0, 0, width, height);
      for (int i = 0; i < tiles.size(); i++) {
        int row = i / columns;
        draw(
            tiles.get(i),
            MARGIN + i % columns * (TILE_WIDTH + MARGIN),
            MARGIN + row * (cell + MARGIN),
            graphics);
      }
      legend(tiles.get(0).skeleton(), height - LEGEND, graphics);
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private static double zoom(Tile tile) {
    return (double) TILE_WIDTH / tile.image().width();
  }

  private static int height(Tile tile) {
    return (int) Math.round(tile.image().height() * zoom(tile));
  }

  private void draw(Tile tile, int x, int y, Graphics2D graphics) {
    int height = height(tile);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, DIMMED));
    graphics.drawImage(ImageFiles.toBufferedImage(tile.image()), x, y, TILE_WIDTH, height, null);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.setClip(x, y, TILE_WIDTH, height);
    PosePainter painter = new PosePainter(graphics, x, y, zoom(tile));
    for (Pose pose : tile.truth()) {
      painter.truth(pose, tile.skeleton());
    }
    for (Pose pose : tile.predicted()) {
      painter.prediction(pose, tile.skeleton(), scoreThreshold);
    }
    graphics.setClip(null);
    DotFont.write(graphics, tile.caption(), x, y + height + 5, TEXT_DOT, INK);
  }

  private static void legend(Skeleton skeleton, int top, Graphics2D graphics) {
    int middle = top + LEGEND / 2;
    int x = entry("true", PosePainter.TRUTH, 8, MARGIN, middle, graphics);
    DotFont.write(graphics, "predicted:", x, middle - DotFont.height(TEXT_DOT) / 2, TEXT_DOT, INK);
    x += DotFont.width("predicted: ", TEXT_DOT);
    for (Map.Entry<String, Color> side : sides(skeleton).entrySet()) {
      x = entry(side.getKey(), side.getValue(), 3, x, middle, graphics);
    }
  }

  /** Draws an entry of the legend and returns where the next one begins. */
  private static int entry(
      String text, Color color, float thickness, int x, int middle, Graphics2D graphics) {
    graphics.setPaint(color);
    graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x + 6.0, middle, x + SAMPLE - 6.0, middle));
    int textX = x + SAMPLE;
    DotFont.write(graphics, text, textX, middle - DotFont.height(TEXT_DOT) / 2, TEXT_DOT, INK);
    return textX + DotFont.width(text + "  ", TEXT_DOT);
  }

  /** Returns the colours of the sides, by the last joint whose name tells its side. */
  private static Map<String, Color> sides(Skeleton skeleton) {
    Map<String, Color> sides = new LinkedHashMap<>();
    for (String side : List.of("left", "right")) {
      for (int joint = 0; joint < skeleton.size(); joint++) {
        if (skeleton.names().get(joint).startsWith(side)) {
          Color color = PosePainter.color(skeleton.colors().get(joint));
          sides.put(side, color);
        }
      }
    }
    return sides;
  }
}

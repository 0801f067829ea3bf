package dev.espalier.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up; what is too wide for its column pushes the rest on. */
final class TextTable {

  private static final int WIDEST = 44;
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String indent) {
    this.indent = indent;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .filter(width -> width <= WIDEST)
        .max()
        .orElse(0);
  }

  /** Returns the rows, each with the end of its line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(Math.max(0, width(i) - row.get(i).length())));
        line.append(GAP);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }
}

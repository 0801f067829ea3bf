package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.Source;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;

/** Turns the positions of Groovy's nodes into places. */
final class Places {

  private final Source source;
  private final List<String> lines;

  Places(Source source) {
    this.source = source;
    this.lines = source.lines();
  }

  /** Returns where a node stands: its part on its first line. */
  Place of(ASTNode node) {
    int line = node.getLineNumber();
    if (line < 1 || line > lines.size()) {
      return source.at(1, 1, 1);
    }
    String text = lines.get(line - 1);
    int start = offset(text, node.getColumnNumber());
    boolean sameLine = node.getLastLineNumber() == line;
    int end = sameLine ? offset(text, node.getLastColumnNumber()) : text.length();
    int length = text.substring(start, Math.max(start, end)).stripTrailing().length();
    return source.at(line, start + 1, length);
  }

  /** Returns where a word stands that begins at or after a node's start. */
  Place ofWord(ASTNode node, String word) {
    int line = node.getLineNumber();
    if (line < 1 || line > lines.size()) {
      return of(node);
    }
    String text = lines.get(line - 1);
    int found = text.indexOf(word, offset(text, node.getColumnNumber()));
    return found < 0 ? of(node) : source.at(line, found + 1, word.length());
  }

  /** Returns where a word stands on the line on which a node starts, which may be before it. */
  Place ofLabel(ASTNode node, String label) {
    int line = node.getLineNumber();
    int found = line < 1 || line > lines.size() ? -1 : lines.get(line - 1).indexOf(label);
    return found < 0 ? of(node) : source.at(line, found + 1, label.length());
  }

  /** Returns a position that Groovy reports; beyond the end it is that of the last character. */
  Place at(int line, int column, int length) {
    if (line < 1 || line > lines.size()) {
      int last = lines.size();
      while (last > 1 && lines.get(last - 1).isBlank()) {
        last--;
      }
      int end = last == 0 ? 1 : lines.get(last - 1).stripTrailing().length();
      return source.at(Math.max(1, last), Math.max(1, end), 1);
    }
    return source.at(line, offset(lines.get(line - 1), column) + 1, length);
  }

  /** Returns the first character of a node. */
  char firstChar(ASTNode node) {
    int line = node.getLineNumber();
    if (line < 1 || line > lines.size()) {
      return ' ';
    }
    String text = lines.get(line - 1);
    int start = offset(text, node.getColumnNumber());
    return start < text.length() ? text.charAt(start) : ' ';
  }

  boolean isQuoted(ASTNode node) {
    return "'\"/$".indexOf(firstChar(node)) >= 0;
  }

  /** Groovy counts characters beyond 16 bits once, Java's strings twice. */
  private static int offset(String line, int column) {
    int points = Math.max(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    return line.offsetByCodePoints(0, points);
  }
}

package dev.espalier.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a literal as annotations hold it: JSON, where a bare word may stand for a string.
 *
 * <p>{@code 3}, {@code 0.1}, {@code true}, {@code null}, {@code "a b"}, {@code linear}, {@code [1,
 * 2]}, {@code {mode: train, epochs: 1}}.
 */
public final class Literal {

  private final String text;
  private int at;

  private Literal(String text) {
    this.text = text;
  }

  /**
   * Returns the node that a text means.
   *
   * @throws IllegalArgumentException if the text is not a literal, saying what is wrong and where
   */
  public static ConfigNode parse(String text) {
    Literal literal = new Literal(text);
    ConfigNode node = literal.value();
    literal.blanks();
    if (literal.at < text.length()) {
      throw literal.failure("nothing more");
    }
    return node;
  }

  private ConfigNode value() {
    blanks();
    return switch (peek()) {
      case '[' -> list();
      case '{' -> map();
      case '"' -> ValueNode.of(quoted());
      default -> word(bare());
    };
  }

  private ListNode list() {
    List<ConfigNode> items = new ArrayList<>();
    at++;
    while (!end(']', items.isEmpty())) {
      items.add(value());
    }
    return ListNode.of(items);
  }

  private MapNode map() {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    at++;
    while (!end('}', entries.isEmpty())) {
      blanks();
      Key key = Key.of(peek() == '"' ? quoted() : bare());
      blanks();
      if (peek() != ':') {
        throw failure("':'");
      }
      at++;
      if (entries.put(key, new MapNode.Entry(Place.PROGRAM, value())) != null) {
        throw new IllegalArgumentException("the key '%s' stands there twice".formatted(key));
      }
    }
    return MapNode.of(entries);
  }

  /** Steps over what separates two elements; tells whether the last one has been. */
  private boolean end(char closing, boolean first) {
    blanks();
    if (peek() == closing) {
      at++;
      return true;
    }
    if (!first) {
      if (peek() != ',') {
        throw failure("',' or '" + closing + "'");
      }
      at++;
    }
    return false;
  }

  private String quoted() {
    StringBuilder out = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw new IllegalArgumentException("'\\%s' is no escape".formatted(c));
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw failure("four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(text, at - 4, at, 16);
  }

  /** Returns the text up to the next character that means something. */
  private String bare() {
    int start = at;
    while (at < text.length() && "[]{},:\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    if (word.isEmpty()) {
      throw failure("a value");
    }
    return word;
  }

  private static ValueNode word(String word) {
    return switch (word) {
      case "null" -> ValueNode.ofNull();
      case "true" -> ValueNode.of(true);
      case "false" -> ValueNode.of(false);
      default -> numberOrText(word);
    };
  }

  private static ValueNode numberOrText(String word) {
    if (word.matches("-?[0-9]+")) {
      return ValueNode.of(new BigInteger(word));
    }
    return word.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")
        ? ValueNode.of(Double.parseDouble(word))
        : ValueNode.of(word);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw failure("more");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException failure(String expected) {
    String given = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new IllegalArgumentException(
        "expected %s at character %d, found %s".formatted(expected, at + 1, given));
  }
}

package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the value of a token. */
final class ValueReader {

  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("(dict|[A-Z]\\w*)\\(.*\\)", Pattern.DOTALL);

  /** Values nest no deeper than this, so that reading them never overflows the stack. */
  private static final int DEEPEST = 100;

  private final Source token;
  private final String text;
  private int position;
  private int depth;

  ValueReader(Source token, int start) {
    this.token = token;
    this.text = token.text();
    this.position = start;
  }

  /** Reads the whole value: one element, or a list if there is a comma outside brackets. */
  ConfigNode read() throws OverrideException {
    int start = position;
    skipSpaces();
    String rest = text.substring(position).strip();
    if (URL.matcher(rest).matches() || rest.isEmpty()) {
      return at(position, position + rest.length(), ValueNode.of(rest));
    } else if (CALL.matcher(rest).matches() && rest.indexOf('(') < rest.indexOf(':')) {
      throw wrong(position, position + rest.length(), "calls are not read here")
          .with("write a map: {type: Name, key: value}; or put quotes around a string");
    }
    List<ConfigNode> items = new ArrayList<>();
    items.add(element(""));
    boolean list = false;
    while (peek() == ',') {
      list = true;
      position++;
      skipSpaces();
      if (position < text.length()) {
        items.add(element(""));
      }
    }
    if (position < text.length()) {
      throw wrong(position, text.length(), "this follows a complete value")
          .with("to keep all of it as a string, put quotes around it");
    }
    return list ? at(start, text.length(), ListNode.of(items)) : items.get(0);
  }

  private ConfigNode element(String closing) throws OverrideException {
    skipSpaces();
    ConfigNode element =
        switch (peek()) {
          case '[' -> sequence(']');
          case '(' -> sequence(')');
          case '{' -> map();
          case '\'', '"' -> quoted();
          default -> bare(closing);
        };
    skipSpaces();
    return element;
  }

  private ConfigNode sequence(char close) throws OverrideException {
    int start = enter();
    List<ConfigNode> items = new ArrayList<>();
    skipSpaces();
    while (peek() != close) {
      items.add(element(String.valueOf(close)));
      separator(start, close);
    }
    leave();
    ListNode list = close == ')' ? ListNode.tuple(items) : ListNode.of(items);
    return at(start, position, list);
  }

  private ConfigNode map() throws OverrideException {
    int start = enter();
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    skipSpaces();
    while (peek() != '}') {
      ConfigNode word = element(":}");
      Object name = word instanceof ValueNode leaf ? leaf.value() : null;
      if (peek() != ':' || !(name instanceof String || name instanceof Long)) {
        throw wrong(start, position, "a map is written {key: value}");
      }
      position++;
      Key key = name instanceof Long number ? Key.of(number) : Key.of(String.valueOf(name));
      entries.put(key, new MapNode.Entry(word.place(), element("}")));
      separator(start, '}');
    }
    leave();
    return at(start, position, MapNode.of(entries));
  }

  private void separator(int start, char close) throws OverrideException {
    if (peek() == ',') {
      position++;
      skipSpaces();
    } else if (position >= text.length()) {
      throw wrong(start, start + 1, "this '%s' is never closed".formatted(text.charAt(start)))
          .with("to keep the value as a string, put quotes around it");
    } else if (peek() != close) {
      throw wrong(position, position + 1, "expected ',' or '%s'".formatted(close));
    }
  }

  private ConfigNode quoted() throws OverrideException {
    int start = position;
    char quote = text.charAt(position++);
    StringBuilder content = new StringBuilder();
    while (position < text.length() && text.charAt(position) != quote) {
      boolean escape = text.charAt(position) == '\\' && position + 1 < text.length();
      position += escape ? 1 : 0;
      content.append(text.charAt(position++));
    }
    if (position >= text.length()) {
      throw wrong(start, start + 1, "this quote is never closed");
    }
    position++;
    return at(start, position, ValueNode.of(content.toString()));
  }

  /** Reads a word up to a comma or a closing bracket; brackets inside it belong to it. */
  private ConfigNode bare(String closing) throws OverrideException {
    int start = position;
    int nested = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (nested == 0 && (c == ',' || closing.indexOf(c) >= 0)) {
        break;
      }
      nested += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && nested > 0 ? -1 : 0;
      position++;
    }
    String word = text.substring(start, position).strip();
    if (word.isEmpty()) {
      throw wrong(start, start + 1, "a value is missing here")
          .with("an empty string is written ''");
    }
    return at(start, start + word.length(), Scalars.read(word));
  }

  private int enter() throws OverrideException {
    if (++depth > DEEPEST) {
      throw wrong(
          position, position + 1, "brackets nest at most %d levels deep".formatted(DEEPEST));
    }
    return position++;
  }

  private void leave() {
    depth--;
    position++;
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private ConfigNode at(int start, int end, ConfigNode node) {
    return node.withOrigin(Origin.at(place(start, end)));
  }

  private Place place(int start, int end) {
    return token.at(1, start + 1, Math.max(1, end - start));
  }

  private OverrideException wrong(int start, int end, String title) {
    return new OverrideException(Diagnostic.error("E0403", place(start, end), title));
  }
}

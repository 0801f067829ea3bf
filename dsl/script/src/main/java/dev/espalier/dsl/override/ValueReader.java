package dev.espalier.dsl.override;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.BareWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the value of a token; any JSON value is one. */
final class ValueReader {

  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
  private static final Pattern CALL =
      Pattern.compile("(dict|[A-Z]\\w*)\\([^:]*:.*\\)", Pattern.DOTALL);

  /** Values nest no deeper than this, so that reading them never overflows the stack. */
  private static final int DEEPEST = 100;

  private final Token token;
  private final String text;
  private int position;
  private int depth;

  ValueReader(Token token, int start) {
    this.token = token;
    this.text = token.text();
    this.position = start;
  }

  /** Reads the whole value: one element, or a list if there is a comma outside brackets. */
  ConfigNode read() throws OverrideException {
    skipSpaces();
    int start = position;
    String rest = text.substring(start).strip();
    if (URL.matcher(rest).matches() || rest.isEmpty()) {
      return at(start, start + rest.length(), ValueNode.of(rest));
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
    return list ? at(start, start + rest.length(), ListNode.of(items)) : items.get(0);
  }

  private ConfigNode element(String ends) throws OverrideException {
    skipSpaces();
    ConfigNode element =
        switch (peek()) {
          case '[' -> sequence(']');
          case '(' -> sequence(')');
          case '{' -> map();
          case '\'', '"' -> quoted();
          default -> bare(ends);
        };
    skipSpaces();
    return element;
  }

  private ConfigNode sequence(char close) throws OverrideException {
    int start = enter();
    List<ConfigNode> items = new ArrayList<>();
    while (!isClosed(start, close)) {
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
    while (!isClosed(start, '}')) {
      int keyStart = position;
      ConfigNode word = element(":}");
      Object name = word instanceof ValueNode leaf ? leaf.value() : null;
      if (peek() != ':' || !(name instanceof String || name instanceof Long)) {
        throw wrong(keyStart, position, "a map is written {key: value}");
      }
      position++;
      Key key = name instanceof Long number ? Key.of(number) : Key.of(String.valueOf(name));
      MapNode.Entry entry = new MapNode.Entry(word.place(), element("}"));
      if (entries.putIfAbsent(key, entry) != null) {
        throw wrong(keyStart, position, "the key '%s' is here twice".formatted(key));
      }
      separator(start, '}');
    }
    leave();
    return at(start, position, MapNode.of(entries));
  }

  private boolean isClosed(int start, char close) throws OverrideException {
    skipSpaces();
    if (position >= text.length()) {
      throw wrong(start, start + 1, "this '%c' is never closed".formatted(text.charAt(start)))
          .with("to keep the value as a string, put quotes around it");
    }
    return peek() == close;
  }

  private void separator(int start, char close) throws OverrideException {
    if (isClosed(start, close)) {
      return;
    } else if (peek() != ',') {
      throw wrong(position, position + 1, "expected ',' or '%c'".formatted(close));
    }
    position++;
  }

  private ConfigNode quoted() throws OverrideException {
    int start = position;
    Quoted quoted = new Quoted(token, start);
    position = quoted.end();
    return at(start, position, ValueNode.of(quoted.content()));
  }

  private ConfigNode bare(String ends) throws OverrideException {
    int start = position;
    position = new Bare(token, ends).end(start);
    String word = text.substring(start, position).strip();
    int end = start + word.length();
    if (word.isEmpty()) {
      throw wrong(start, start + 1, "a value is missing here")
          .with("an empty string is written ''");
    } else if (CALL.matcher(word).matches()) {
      throw wrong(start, end, "calls are not read here")
          .with("write a map: {type: Name, key: value}; or put quotes around a string");
    }
    return at(start, end, BareWord.read(word));
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
    return node.withOrigin(Origin.at(token.at(start, end)));
  }

  private OverrideException wrong(int start, int end, String title) {
    return token.wrong("E0403", start, end, title);
  }
}

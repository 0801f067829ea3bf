package dev.espalier.config;

import dev.espalier.config.ConfigPath.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link ConfigPath}, and keeps where its steps stand. */
final class PathParser {

  private final String text;
  private int position;

  PathParser(String text) {
    this.text = text;
  }

  WrittenPath parse() {
    List<Step> steps = new ArrayList<>();
    List<WrittenPath.Span> spans = new ArrayList<>();
    while (position < text.length()) {
      boolean bracket = text.charAt(position) == '[';
      if (!bracket && !steps.isEmpty()) {
        expect('.');
      }
      int start = position;
      steps.add(bracket ? bracket() : name());
      spans.add(new WrittenPath.Span(start, position));
    }
    return new WrittenPath(new ConfigPath(steps), spans);
  }

  private Step bracket() {
    expect('[');
    Step step;
    if (position < text.length() && isQuote(text.charAt(position))) {
      step = quoted();
    } else {
      int end = text.indexOf(']', position);
      String inside = end < 0 ? "" : text.substring(position, end).strip();
      Long index = ConfigPath.integer(inside);
      if (index == null) {
        throw wrong("an integer or a quoted key and ']'");
      }
      step = new Step.Index(index);
      position = end;
    }
    expect(']');
    return step;
  }

  private Step name() {
    if (position < text.length() && isQuote(text.charAt(position))) {
      return quoted();
    }
    int start = position;
    while (position < text.length() && ".[]".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    if (start == position) {
      throw wrong("a key");
    }
    return new Step.Name(text.substring(start, position), false);
  }

  private Step quoted() {
    char quote = text.charAt(position++);
    StringBuilder name = new StringBuilder();
    while (position < text.length() && text.charAt(position) != quote) {
      if (text.charAt(position) == '\\' && position + 1 < text.length()) {
        position++;
      }
      name.append(text.charAt(position++));
    }
    expect(quote);
    return new Step.Name(name.toString(), true);
  }

  private void expect(char wanted) {
    if (position >= text.length() || text.charAt(position) != wanted) {
      throw wrong("'" + wanted + "'");
    }
    position++;
  }

  private PathSyntaxException wrong(String expected) {
    return new PathSyntaxException(
        "'" + text + "' is not a path: expected " + expected + " at character " + (position + 1),
        position);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}

package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns the tokens of a JSON file into expressions. */
final class JsonReader {

  private final JsonParser parser;
  private final Positions positions;
  private final Structures structures;
  private final int limit;
  private final Problems problems;
  private final Templates templates;
  private final Literals literals;

  JsonReader(
      JsonParser parser, Positions positions, Structures structures, int limit, Problems problems) {
    this.parser = parser;
    this.positions = positions;
    this.structures = structures;
    this.limit = limit;
    this.problems = problems;
    this.templates = new Templates(positions, problems);
    this.literals = new Literals(problems);
  }

  /** Reads the value at the current token, and the end of the file after it. */
  Expression read() throws TooDeepException {
    Expression root = value(0);
    if (parser.nextToken() != null) {
      problems.add(
          Diagnostic.error("E0020", place(), "this follows the end of the config")
              .note("a JSON file holds one object"));
    }
    return root;
  }

  private Expression value(int depth) throws TooDeepException {
    int start = start();
    JsonToken token = parser.currentToken();
    if (depth > limit) {
      throw new TooDeepException(positions.at(start), limit);
    }
    return switch (token) {
      case START_OBJECT -> object(start, depth);
      case START_ARRAY -> array(start, depth);
      case VALUE_STRING -> templates.read(parser.getString(), place(), start + 1);
      case VALUE_NUMBER_INT -> literals.integer(parser.getString(), 10, place());
      case VALUE_NUMBER_FLOAT -> literals.real(parser.getString(), place());
      case VALUE_TRUE, VALUE_FALSE ->
          Literals.at(place(), ValueNode.of(token == JsonToken.VALUE_TRUE));
      default -> Literals.ofNull(place());
    };
  }

  private Expression object(int start, int depth) throws TooDeepException {
    List<Expression.Pair> pairs = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place place = place();
      structures.checkKey(name, place, "{\"__dict__\": [[\"%s\", …]]}".formatted(name));
      parser.nextToken();
      pairs.add(new Expression.Pair(Literals.at(place, ValueNode.of(name)), value(depth + 1)));
    }
    return structures.map(positions.at(start, start() + 1), pairs);
  }

  private Expression array(int start, int depth) throws TooDeepException {
    List<Expression.Item> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(new Expression.Item(value(depth + 1), false));
    }
    return new Expression.Sequence(positions.at(start, start() + 1), false, items);
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** Returns where the current token stands. */
  private Place place() {
    int start = start();
    String text = positions.text();
    int end = start + 1;
    if (start < text.length() && text.charAt(start) == '"') {
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      end++;
    } else {
      while (end < text.length() && " \t\r\n,:]}".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    return positions.at(start, end);
  }
}

package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Suggestions;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between <code>{{</code> and <code>}}</code>. */
final class VariableReader {

  private static final String BASE = "_base_";

  private static final List<String> PREDEFINED =
      List.of("fileDirname", "fileBasename", "fileBasenameNoExtension", "fileExtname");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\$(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*(:(?<fallback>.*))?", Pattern.DOTALL);
  private static final Pattern STEP =
      Pattern.compile(
          "\\.(?<word>[A-Za-z_][A-Za-z0-9_-]*)"
              + "|\\.(?<number>-?[0-9]{1,9})(?![A-Za-z0-9_])"
              + "|\\[\\s*(?<index>-?[0-9]{1,9})\\s*]"
              + "|\\[\\s*(['\"])(?<key>[^'\"\\[\\]]*)\\4\\s*]");

  private final String inside;
  private final Spot spot;
  private final Problems problems;

  /** The inside without the space around it. */
  private final String text;

  private final int start;

  VariableReader(String inside, Spot spot, Problems problems) {
    this.inside = inside;
    this.spot = spot;
    this.problems = problems;
    this.text = inside.strip();
    this.start = inside.length() - inside.stripLeading().length();
  }

  /**
   * Reads the variable.
   *
   * @param whole whether it is all of the string
   */
  Expression read(boolean whole) {
    String unquoted = unquoted();
    Matcher environment = ENVIRONMENT.matcher(unquoted == null ? text : unquoted);
    if (environment.matches()) {
      String fallback = environment.group("fallback");
      return new Expression.Environment(
          spot.all(),
          environment.group("name"),
          fallback == null || fallback.isBlank() ? null : fallback.strip(),
          whole);
    } else if (Templates.OPEN.equals(unquoted)) {
      return Literals.at(spot.all(), ValueNode.of(Templates.OPEN));
    }
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return malformed(0);
    } else if (name.group().equals(BASE)) {
      return path(name.end());
    }
    return predefined(name.group(), name.end());
  }

  private Expression predefined(String name, int end) {
    if (!PREDEFINED.contains(name)) {
      List<String> known = new ArrayList<>(PREDEFINED);
      known.add(BASE);
      List<String> near = Suggestions.nearest(name, known);
      Diagnostic error =
          Diagnostic.error("E0027", at(0, end), "no variable is called '" + name + "'");
      problems.add(
          (near.isEmpty() ? error : error.label(Suggestions.phrase(near)))
              .note(
                  "there are {{ _base_.… }}, {{ $NAME:default }}, {{ %s }}; as text, two braces are"
                          .formatted(String.join(" }}, {{ ", PREDEFINED))
                      + " written {{ '{{' }}"));
      return Literals.ofNull(spot.all());
    }
    return end == text.length() ? new Expression.Name(at(0, end), name) : malformed(end);
  }

  private Expression path(int from) {
    Expression result = new Expression.Name(at(0, from), BASE);
    Matcher step = STEP.matcher(text);
    int position = from;
    while (position < text.length()) {
      if (!step.region(position, text.length()).lookingAt()) {
        return malformed(position);
      }
      position = step.end();
      result = step(result, step, at(0, position));
    }
    return result;
  }

  private Expression step(Expression target, Matcher step, Place all) {
    String word = step.group("word");
    if (word != null) {
      Place place = at(step.start("word"), step.end("word"));
      return new Expression.Property(
          all, target, new Expression.Member(word, place, Expression.Access.PLAIN));
    }
    String key = step.group("key");
    if (key != null) {
      Place place = at(step.start("key"), step.end("key"));
      return new Expression.Index(all, target, Literals.at(place, ValueNode.of(key)), false);
    }
    String group = step.group("number") == null ? "index" : "number";
    Place place = at(step.start(group), step.end(group));
    ValueNode index = ValueNode.of(Long.parseLong(step.group(group)));
    return new Expression.Index(all, target, Literals.at(place, index), false);
  }

  private Expression malformed(int at) {
    Place place = text.isEmpty() ? spot.all() : at(at, text.length());
    problems.add(
        Diagnostic.error("E0026", place, "this is no variable")
            .note(
                "a variable is {{ _base_.key.0['other key'] }}, {{ $NAME:default }} or"
                    + " {{ fileDirname }}")
            .note("as text, two braces are written {{ '{{' }}"));
    return Literals.ofNull(spot.all());
  }

  /** Returns the text in quotes, or null if the inside is something else. */
  private @Nullable String unquoted() {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean quoted =
        (first == '\'' || first == '"')
            && text.length() > 1
            && text.charAt(text.length() - 1) == first;
    return quoted ? text.substring(1, text.length() - 1).strip() : null;
  }

  private Place at(int from, int to) {
    return spot.at(start + from, Math.min(start + to, inside.length()));
  }
}

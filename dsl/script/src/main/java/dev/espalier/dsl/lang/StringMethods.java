package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The methods of strings; none of them knows regular expressions. */
final class StringMethods {

  private static final MethodTable.Block NO = MethodTable.Block.NONE;

  static final MethodTable TABLE =
      new MethodTable.Builder()
          .add("size", 0, in -> in.result(text(in).length()))
          .add("isEmpty", 0, in -> in.result(text(in).isEmpty()))
          .add("toUpperCase", 0, in -> in.result(text(in).toUpperCase(Locale.ROOT)))
          .add("toLowerCase", 0, in -> in.result(text(in).toLowerCase(Locale.ROOT)))
          .add("capitalize", 0, in -> in.result(capitalized(text(in))))
          .add("trim", 0, in -> in.result(text(in).strip()))
          .add("reverse", 0, in -> in.result(new StringBuilder(text(in)).reverse().toString()))
          .add("contains", 1, in -> in.result(text(in).contains(in.string(0))))
          .add("startsWith", 1, in -> in.result(text(in).startsWith(in.string(0))))
          .add("endsWith", 1, in -> in.result(text(in).endsWith(in.string(0))))
          .add("indexOf", 1, in -> in.result(text(in).indexOf(in.string(0))))
          .add("lastIndexOf", 1, in -> in.result(text(in).lastIndexOf(in.string(0))))
          .add("replace", 2, StringMethods::replace)
          .add("split", 0, 1, NO, StringMethods::split)
          .add("substring", 1, 2, NO, StringMethods::substring)
          .add("take", 1, in -> in.result(part(in, 0, in.size(0))))
          .add("drop", 1, in -> in.result(part(in, in.size(0), text(in).length())))
          .add("padLeft", 1, 2, NO, in -> in.result(padding(in) + text(in)))
          .add("padRight", 1, 2, NO, in -> in.result(text(in) + padding(in)))
          .add("toList", 0, in -> in.result(characters(text(in))))
          .add("toInteger", 0, StringMethods::toInteger)
          .add("toLong", 0, StringMethods::toInteger)
          .add("toDouble", 0, StringMethods::toDouble)
          .add("toFloat", 0, StringMethods::toDouble)
          .add("toBoolean", 0, in -> in.result(text(in).equalsIgnoreCase("true")))
          .add("toString", 0, in -> in.target())
          .build();

  private StringMethods() {}

  private static String text(Invocation in) {
    return String.valueOf(((ValueNode) in.target()).value());
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String part(Invocation in, int from, int to) {
    String text = text(in);
    int start = Math.max(0, Math.min(from, text.length()));
    return text.substring(start, Math.max(start, Math.min(to, text.length())));
  }

  private static ConfigNode replace(Invocation in) {
    String old = in.string(0);
    String fresh = in.string(1);
    if (old.isEmpty()) {
      throw in.wrong("'replace' needs something to replace");
    }
    int length = text(in).length();
    int places = (length - text(in).replace(old, "").length()) / old.length();
    in.meter().chars(length + (long) places * (fresh.length() - old.length()), in.place());
    return in.result(text(in).replace(old, fresh));
  }

  /** Splits at a separator, which is plain text; without one, at white space. */
  private static ConfigNode split(Invocation in) {
    List<ConfigNode> parts = new ArrayList<>();
    if (!in.has(0)) {
      for (String word : text(in).strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          parts.add(in.result(word));
        }
      }
      return in.result(parts);
    }
    String separator = in.string(0);
    if (separator.isEmpty()) {
      throw in.wrong("'split' needs a separator; the characters are text.toList()");
    }
    String text = text(in);
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(in.result(text.substring(start, end)));
      start = end + separator.length();
    }
    parts.add(in.result(text.substring(start)));
    return in.result(parts);
  }

  private static ConfigNode substring(Invocation in) {
    int length = text(in).length();
    long from = in.integer(0);
    long to = in.has(1) ? in.integer(1) : length;
    if (from < 0 || to > length || from > to) {
      throw in.wrong(
          "there are no characters %d to %d in a string of %d".formatted(from, to, length));
    }
    return in.result(text(in).substring((int) from, (int) to));
  }

  private static String padding(Invocation in) {
    String pad = in.has(1) ? in.string(1) : " ";
    if (pad.length() != 1) {
      throw in.wrong("'%s' pads with one character".formatted(in.name().name()));
    }
    int count = Math.max(0, in.size(0) - text(in).length());
    in.meter().chars(count, in.place());
    return pad.repeat(count);
  }

  private static List<ConfigNode> characters(String text) {
    List<ConfigNode> characters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      characters.add(ValueNode.of(text.substring(i, i + 1)));
    }
    return characters;
  }

  private static ConfigNode toInteger(Invocation in) {
    String text = text(in).strip();
    in.meter().bits(text.length() * 3L, in.place());
    try {
      return in.result(ValueNode.of(new BigInteger(text)));
    } catch (NumberFormatException e) {
      throw in.wrong("'%s' is no integer".formatted(text));
    }
  }

  private static ConfigNode toDouble(Invocation in) {
    String text = text(in).strip();
    try {
      return in.result(ValueNode.of(Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      throw in.wrong("'%s' is no number".formatted(text));
    }
  }
}

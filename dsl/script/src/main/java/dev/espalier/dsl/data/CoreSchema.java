package dev.espalier.dsl.data;

import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a plain word means in YAML 1.2: its core schema. */
final class CoreSchema {

  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
  private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(nan|NaN|NAN)");

  private final Literals literals;

  CoreSchema(Literals literals) {
    this.literals = literals;
  }

  /** Returns the value of a word, or null if it is a string. */
  Expression.@Nullable Literal read(String word, Place place) {
    if (NULL.matcher(word).matches()) {
      return Literals.ofNull(place);
    } else if (BOOLEAN.matcher(word).matches()) {
      return Literals.at(place, ValueNode.of(word.toLowerCase(Locale.ROOT).equals("true")));
    } else if (INTEGER.matcher(word).matches()) {
      return literals.integer(word, 10, place);
    } else if (OCTAL.matcher(word).matches()) {
      return literals.integer(word.substring(2), 8, place);
    } else if (HEXADECIMAL.matcher(word).matches()) {
      return literals.integer(word.substring(2), 16, place);
    } else if (INFINITE.matcher(word).matches()) {
      boolean negative = word.startsWith("-");
      double infinity = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return Literals.at(place, ValueNode.of(infinity));
    } else if (NOT_A_NUMBER.matcher(word).matches()) {
      return Literals.at(place, ValueNode.of(Double.NaN));
    }
    return REAL.matcher(word).matches() ? literals.real(word, place) : null;
  }
}

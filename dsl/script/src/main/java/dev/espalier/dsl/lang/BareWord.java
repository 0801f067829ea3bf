package dev.espalier.dsl.lang;

import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what a word without quotes means, on the command line and in an environment variable: a
 * number, a truth value, null, or itself.
 *
 * <p>What is no string remembers the word, so that a parameter that takes a string gets it as it
 * was typed.
 */
public final class BareWord {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+(_\\d+)*");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d+)?");

  /** As trees print them; no other spelling is a number, since these are words too. */
  private static final Map<String, Double> SPECIAL =
      Map.of(
          "inf", Double.POSITIVE_INFINITY,
          "-inf", Double.NEGATIVE_INFINITY,
          "nan", Double.NaN);

  /** Longer ones are identifiers that happen to have digits only. */
  private static final int LONGEST_INTEGER = 1_000;

  private BareWord() {}

  /** Returns the word's meaning. */
  public static ValueNode read(String word) {
    ValueNode meaning = meaning(word);
    return meaning.value() instanceof String ? meaning : meaning.asTyped(word);
  }

  private static ValueNode meaning(String word) {
    if (word.length() <= LONGEST_INTEGER && INTEGER.matcher(word).matches()) {
      return ValueNode.of(new BigInteger(word.replace("_", "")));
    } else if (REAL.matcher(word).matches()) {
      return real(word);
    } else if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
      return ValueNode.of(word.equalsIgnoreCase("true"));
    }
    Double special = SPECIAL.get(word);
    if (special != null) {
      return ValueNode.of(special);
    }
    return word.equals("None") || word.equals("null") ? ValueNode.ofNull() : ValueNode.of(word);
  }

  private static ValueNode real(String word) {
    double value = Double.parseDouble(word);
    return Double.isInfinite(value) ? ValueNode.of(word) : ValueNode.of(value);
  }
}

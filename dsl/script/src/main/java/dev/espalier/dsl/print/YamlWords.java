package dev.espalier.dsl.print;

import dev.espalier.config.FloatText;
import dev.espalier.config.Key;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.KeyStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys and scalars as YAML writes them. */
final class YamlWords {

  /** Words that no version of YAML takes for anything but a string, unless they are below. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");

  /** What one version of YAML or another takes for a truth value, a number or null. */
  private static final Set<String> TAKEN =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan");

  private YamlWords() {}

  static String key(Key key) {
    return key instanceof Key.Name name
        ? word(name.text(), KeyStyle.isCamel(name.text()))
        : key.toString();
  }

  static String scalar(ValueNode node, Braces braces) {
    if (node.value() instanceof String text) {
      return string(text, braces);
    } else if (node.value() instanceof Double number) {
      String plain = FloatText.of(number);
      return Double.isFinite(number)
          ? mantissa(plain)
          : plain.replace("inf", ".inf").replace("nan", ".nan");
    }
    return String.valueOf(node.value());
  }

  static String string(String text, Braces braces) {
    return word(braces.written(text), false);
  }

  /** YAML 1.1 reads 1e-05 as a string; 1.0e-05 is a number to all. */
  private static String mantissa(String number) {
    int exponent = number.indexOf('e');
    return exponent < 0 || number.indexOf('.') >= 0
        ? number
        : number.substring(0, exponent) + ".0" + number.substring(exponent);
  }

  private static String word(String text, boolean mustQuote) {
    if (!mustQuote
        && PLAIN.matcher(text).matches()
        && !TAKEN.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    boolean single = text.codePoints().allMatch(point -> point < 0x7f && point >= ' ');
    return single ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(
                GroovyWords.isVisible(text, i) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return out.append('"').toString();
  }
}

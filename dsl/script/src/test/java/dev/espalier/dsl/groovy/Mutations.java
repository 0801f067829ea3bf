package dev.espalier.dsl.groovy;

import java.util.List;
import java.util.Random;

/** Makes texts that are almost configs. */
public final class Mutations {

  private static final List<String> TOKENS =
      List.of(
          "a",
          "b",
          "_base_",
          "Net",
          "Math",
          "dict",
          "tuple",
          "it",
          "def",
          "this",
          "null",
          "true",
          "1",
          "2.5",
          ".5",
          "0x1F",
          "1e3",
          "'s'",
          "\"t\"",
          "\"${a}\"",
          "\"$a.b c\"",
          "'''m\nn'''",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          ",",
          ":",
          "=",
          "=",
          "+=",
          "+",
          "-",
          "*",
          "/",
          "%",
          "**",
          "..",
          "..<",
          "<..",
          ".",
          ".",
          "?",
          "?.",
          "*.",
          "?:",
          "->",
          "==",
          "!=",
          "<",
          "<=",
          ">",
          "<=>",
          "in",
          "!in ",
          "!",
          "&&",
          "||",
          "*:",
          ";",
          "\n",
          "\n",
          "\n",
          " ",
          " ",
          "//c\n",
          "/*c*/",
          ".PI",
          ".collect",
          ".size()",
          "[0]",
          "[-1]",
          "?[0]",
          "a: ",
          "'k': ",
          "(a): ",
          "x = ",
          "x = ",
          "f(a, b: 1)",
          "Net(a: 1)",
          "Net { a = 1 }",
          "a { b = 1 }",
          "def f(a, b = 2) { a }",
          "{ it }",
          "{ a, b -> a }",
          "\\\n",
          "as",
          "new",
          "~",
          "++",
          "$",
          "\\",
          "é");

  private Mutations() {}

  /** Returns a text with something cut, put in, put in another's place or doubled. */
  static String of(String text, Random random) {
    return of(text, random, TOKENS);
  }

  /**
   * Returns a text with something cut, put in, put in another's place or doubled.
   *
   * @param tokens what is put in
   */
  public static String of(String text, Random random, List<String> tokens) {
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + random.nextInt(12));
    String token = tokens.get(random.nextInt(tokens.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, start) + text.substring(end);
      case 1 -> text.substring(0, start) + token + text.substring(start);
      case 2 -> text.substring(0, start) + token + text.substring(end);
      default -> text.substring(0, end) + text.substring(start);
    };
  }

  /** Returns some tokens one after the other. */
  static String soup(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "x = " : "");
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }
}

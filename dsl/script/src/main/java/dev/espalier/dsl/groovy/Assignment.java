package dev.espalier.dsl.groovy;

import dev.espalier.dsl.lang.Operator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signs that set something. */
final class Assignment {

  private static final Map<String, Operator> COMPOUND =
      Map.of(
          "+=", Operator.PLUS,
          "-=", Operator.MINUS,
          "*=", Operator.TIMES,
          "/=", Operator.DIVIDE,
          "%=", Operator.REMAINDER,
          "**=", Operator.POWER);

  private static final Set<String> REFUSED = Set.of("?=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");

  private Assignment() {}

  /** Tells whether a token sets something in Groovy. */
  static boolean isOne(Token token) {
    return token.is("=") || isCompound(token) || isRefused(token);
  }

  /** Tells whether a token sets something in Groovy, but not in the config language. */
  static boolean isRefused(Token token) {
    return token.kind() == Kind.SYMBOL && REFUSED.contains(token.text());
  }

  /** Returns the operator in a sign such as {@code +=}; null for {@code =}. */
  static @Nullable Operator operator(Token token) {
    return COMPOUND.get(token.text());
  }

  private static boolean isCompound(Token token) {
    return token.kind() == Kind.SYMBOL && COMPOUND.containsKey(token.text());
  }
}

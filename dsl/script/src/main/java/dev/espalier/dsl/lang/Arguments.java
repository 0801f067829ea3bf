package dev.espalier.dsl.lang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call.
 *
 * @param positional those without a name
 * @param named those with a name
 * @param lambda the closure, or null if there is none
 */
public record Arguments(
    List<Expression.Item> positional, List<Expression.Entry> named, @Nullable Lambda lambda) {

  /** No arguments. */
  public static final Arguments NONE = new Arguments(List.of(), List.of(), null);

  /** Copies the lists. */
  public Arguments {
    positional = List.copyOf(positional);
    named = List.copyOf(named);
  }
}

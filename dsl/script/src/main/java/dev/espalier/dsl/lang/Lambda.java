package dev.espalier.dsl.lang;

import dev.espalier.config.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a closure or a function.
 *
 * @param place where it is written
 * @param parameters its parameters, in order
 * @param body its statements; the value of the last one is the result
 */
public record Lambda(Place place, List<Parameter> parameters, List<Statement> body) {

  /**
   * A parameter.
   *
   * @param name its name
   * @param place where the name stands
   * @param fallback what it is when the caller gives nothing; null if the caller must
   */
  public record Parameter(String name, Place place, @Nullable Expression fallback) {}

  /** Copies the lists. */
  public Lambda {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}

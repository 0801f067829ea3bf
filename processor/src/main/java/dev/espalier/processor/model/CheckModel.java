package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A method that says whether the values of a config go together.
 *
 * @param owner the class it lies in
 * @param method its name
 * @param message what is wrong if it returns false; empty if it returns a text
 * @param parameters the fields that it reads, in order
 */
public record CheckModel(
    ClassName owner, String method, String message, List<Argument.Field> parameters) {

  /** Copies the list. */
  public CheckModel {
    parameters = List.copyOf(parameters);
  }
}

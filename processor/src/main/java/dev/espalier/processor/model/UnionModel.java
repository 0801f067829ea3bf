package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A sealed interface with {@code @ConfigType}.
 *
 * @param type the interface
 * @param doc the first sentence of its Javadoc; may be empty
 * @param variants the records, in the order of the code; a config calls each by its simple name
 */
public record UnionModel(ClassName type, String doc, List<ClassName> variants) {

  /** Copies the list. */
  public UnionModel {
    variants = List.copyOf(variants);
  }
}

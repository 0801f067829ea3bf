package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record with {@code @ConfigType}.
 *
 * @param type the record
 * @param doc the first sentence of its Javadoc; may be empty
 * @param fields its components, in order
 * @param checks what is asked of the values together
 */
public record StructureModel(
    ClassName type, String doc, List<Argument.Field> fields, List<CheckModel> checks) {

  /** Copies the lists. */
  public StructureModel {
    fields = List.copyOf(fields);
    checks = List.copyOf(checks);
  }
}

package dev.espalier.registry;

import dev.espalier.config.Field;
import dev.espalier.config.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check that a generated builder makes before it builds. */
public final class RequiredFields {

  private RequiredFields() {}

  /**
   * Checks that every required field has a value.
   *
   * @param schema the fields
   * @param values the values of the required ones, in the schema's order
   * @throws IllegalStateException if some are null, naming all of them
   */
  public static void check(Schema schema, @Nullable Object... values) {
    List<String> missing = new ArrayList<>();
    int next = 0;
    for (Field<?> field : schema.fields()) {
      if (field.isRequired() && values[next++] == null) {
        missing.add(field.key());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "'%s' needs %s".formatted(schema.name(), String.join(", ", missing)));
    }
  }
}

package dev.espalier.processor.check;

import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.WarningCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one module or config type against each other and against their limits. */
public final class FieldCheck {

  private final ErrorSink errors;

  /** Creates a check that reports to a sink. */
  public FieldCheck(ErrorSink errors) {
    this.errors = errors;
  }

  /**
   * Reports what is wrong with the fields.
   *
   * @param discriminator the key that names the module, which no parameter may have; null for
   *     config types
   */
  public void check(List<Argument.Field> fields, @Nullable String discriminator) {
    Map<String, Argument.Field> byKey = new HashMap<>();
    for (Argument.Field field : fields) {
      checkForm(field, discriminator);
      checkDefault(field);
      Argument.Field other = byKey.putIfAbsent(field.key(), field);
      if (other != null) {
        checkTwice(field, other);
      }
    }
    new HistoryCheck(errors, byKey).check(fields, discriminator);
  }

  private void checkForm(Argument.Field field, @Nullable String discriminator) {
    if (!Names.isKey(field.key())) {
      errors.report(
          ErrorCode.KEY_FORM,
          field.sites().key(),
          "the key '%s' of '%s' is not in snake_case; give one with @Key"
              .formatted(field.key(), field.name()));
    } else if (field.key().equals(discriminator)) {
      errors.report(
          ErrorCode.KEY_FORM,
          field.sites().key(),
          "the key '%s' names the module in its registry; give '%s' another with @Key"
              .formatted(field.key(), field.name()));
    } else if (field.sites().key().equals(field.sites().parameter())
        && !Names.parameter(field.key()).equals(field.name())) {
      errors.warn(
          WarningCode.KEY_READS_OTHERWISE,
          field.sites().key(),
          "the key '%s' reads as '%s', not '%s'; rename the parameter or give a @Key"
              .formatted(field.key(), Names.parameter(field.key()), field.name()));
    }
  }

  private void checkTwice(Argument.Field field, Argument.Field other) {
    boolean derived =
        field.key().equals(Names.key(field.name())) && other.key().equals(Names.key(other.name()));
    errors.report(
        derived ? ErrorCode.KEY_CLASH : ErrorCode.KEY_TWICE,
        field.sites().key(),
        derived
            ? "'%s' and '%s' both become the key '%s'; name one with @Key"
                .formatted(other.name(), field.name(), field.key())
            : "'%s' and '%s' both have the key '%s'"
                .formatted(other.name(), field.name(), field.key()));
  }

  private void checkDefault(Argument.Field field) {
    String violation =
        field.defaultValue() == null
            ? null
            : LimitCheck.violation(field.limit(), field.defaultValue());
    if (violation != null) {
      errors.report(
          ErrorCode.DEFAULT_LIMIT,
          field.sites().defaultValue(),
          "the default of '%s' breaks its limit: %s".formatted(field.name(), violation));
    }
  }
}

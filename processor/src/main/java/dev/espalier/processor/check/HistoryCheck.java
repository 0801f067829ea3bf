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

/** Checks the former keys and replacements of fields against each other. */
final class HistoryCheck {

  private final ErrorSink errors;
  private final Map<String, Argument.Field> byKey;
  private final Map<String, Argument.Field> byFormerKey = new HashMap<>();

  /**
   * Creates a check.
   *
   * @param byKey the fields by the keys they have now
   */
  HistoryCheck(ErrorSink errors, Map<String, Argument.Field> byKey) {
    this.errors = errors;
    this.byKey = byKey;
  }

  void check(List<Argument.Field> fields, @Nullable String discriminator) {
    for (Argument.Field field : fields) {
      List<String> former = field.history().formerKeys();
      for (int i = 0; i < former.size(); i++) {
        checkFormer(field, i, discriminator);
      }
      checkReplacement(field);
    }
  }

  private void checkFormer(Argument.Field field, int index, @Nullable String discriminator) {
    String key = field.history().formerKeys().get(index);
    String problem = null;
    if (!Names.isKey(key)) {
      problem = "is not in snake_case";
    } else if (key.equals(discriminator)) {
      problem = "names the module in its registry";
    } else if (byKey.containsKey(key)) {
      problem = "is the key of '%s' still".formatted(byKey.get(key).name());
    } else if (byFormerKey.putIfAbsent(key, field) != null) {
      problem = "stands there twice";
    }
    if (problem != null) {
      errors.report(
          ErrorCode.FORMER_KEY,
          field.sites().formerKeys().get(index),
          "the former key '%s' of '%s' %s".formatted(key, field.name(), problem));
    }
  }

  private void checkReplacement(Argument.Field field) {
    String replacement = field.history().replacement();
    if (replacement == null) {
      return;
    }
    if (!replacement.isEmpty()
        && (!byKey.containsKey(replacement) || replacement.equals(field.key()))) {
      errors.report(
          ErrorCode.REPLACEMENT_KEY,
          field.sites().replacement(),
          "the replacement '%s' of '%s' is not the key of another parameter"
              .formatted(replacement, field.name()));
    }
    if (field.isRequired()) {
      errors.warn(
          WarningCode.DEPRECATED_REQUIRED,
          field.sites().parameter(),
          "'%s' is deprecated, but every config must set it; give it a @Default"
              .formatted(field.name()));
    }
  }
}

package dev.espalier.schema;

import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;

/** Answers with the Java class that an editor of Groovy takes a value for. */
final class GroovyTypes implements ValueForm.Cases<String> {

  private static final String MAP = "java.util.Map";
  private static final String OBJECT = "java.lang.Object";

  @Override
  public String any() {
    return OBJECT;
  }

  @Override
  public String leaf(ValueForm.Kind kind) {
    return switch (kind) {
      case INT, LONG -> "java.lang.Integer";
      case REAL -> "java.lang.Number";
      case BOOLEAN -> "java.lang.Boolean";
      case STRING -> "java.lang.String";
    };
  }

  @Override
  public String between(ValueForm.Between form) {
    return form.number().match(this);
  }

  @Override
  public String oneOf(ValueForm.OneOf form) {
    return form.value().match(this);
  }

  @Override
  public String matching(ValueForm.Matching form) {
    return form.text().match(this);
  }

  @Override
  public String items(ValueForm.Items form) {
    return form.single() ? OBJECT : "java.util.List";
  }

  @Override
  public String named(ValueForm.Named form) {
    return MAP;
  }

  @Override
  public String structure(Schema schema) {
    return MAP;
  }

  @Override
  public String variants(ValueForm.Variants form) {
    return MAP;
  }

  @Override
  public String module(Class<?> product) {
    return MAP;
  }
}

package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.StructureModel;
import dev.espalier.processor.model.UnionModel;
import dev.espalier.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the records and sealed interfaces that are config types. */
final class StructureReader {

  private final Elements elements;
  private final ParameterReader parameters;
  private final CheckReader checks;
  private final ErrorSink errors;

  StructureReader(
      Elements elements, ParameterReader parameters, CheckReader checks, ErrorSink errors) {
    this.elements = elements;
    this.parameters = parameters;
    this.checks = checks;
    this.errors = errors;
  }

  /** Returns the model of a config type without what had errors; null if it is not a record. */
  @Nullable StructureModel read(TypeElement type) {
    checkShape(type);
    if (type.getKind() != ElementKind.RECORD) {
      report(
          ErrorCode.CONFIG_TYPE,
          type,
          "'%s' is neither a record nor a sealed interface of records");
      return null;
    }
    Javadoc doc = Javadoc.of(elements.getDocComment(type));
    List<Argument.Field> fields = new ArrayList<>();
    for (Marks marks : Marks.of(Canonical.of(type))) {
      Argument.Field field = parameters.readComponent(marks, doc);
      if (field != null) {
        checkEnds(type, field);
        fields.add(field);
      }
    }
    return new StructureModel(
        ClassName.get(type), doc.summary(), fields, checks.read(type, "", fields));
  }

  /** Returns the model of a sealed interface, without the records that had errors. */
  UnionModel readUnion(TypeElement type) {
    checkShape(type);
    Javadoc doc = Javadoc.of(elements.getDocComment(type));
    return new UnionModel(ClassName.get(type), doc.summary(), new SealedTypes(errors).read(type));
  }

  private void checkShape(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      report(
          ErrorCode.CONFIG_TYPE_GENERIC,
          type,
          "'%s' has type parameters, which a config cannot give");
    }
    if (Reach.isPrivate(type)) {
      report(
          ErrorCode.CONFIG_TYPE_PRIVATE,
          type,
          "'%s' or what it stands in is private, so generated code cannot reach it");
    }
  }

  /** A record that must hold one of its own kind never ends. */
  private void checkEnds(TypeElement type, Argument.Field field) {
    if (field.isRequired()
        && field.type() instanceof ValueType.Structure part
        && part.name().equals(ClassName.get(type))) {
      errors.report(
          ErrorCode.CONFIG_TYPE_ENDLESS,
          field.sites().parameter(),
          "every '%s' needs a '%s', so no config ends; make it @Nullable or Optional"
              .formatted(type.getSimpleName(), field.name()));
    }
  }

  private void report(ErrorCode code, TypeElement type, String message) {
    errors.report(code, ElementSite.of(type), message.formatted(type.getSimpleName()));
  }
}

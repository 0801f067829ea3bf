package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.StructureModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the records that are config types. */
final class StructureReader {

  private final Elements elements;
  private final ParameterReader parameters;
  private final ErrorSink errors;

  StructureReader(Elements elements, ParameterReader parameters, ErrorSink errors) {
    this.elements = elements;
    this.parameters = parameters;
    this.errors = errors;
  }

  /** Returns the model of a config type without what had errors; null if it is not a record. */
  @Nullable StructureModel read(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      report(type, "'%s' is not a record");
      return null;
    }
    if (!type.getTypeParameters().isEmpty()) {
      report(type, "'%s' has type parameters, which a config cannot give");
    }
    if (Reach.isPrivate(type)) {
      report(type, "'%s' or what it stands in is private, so generated code cannot reach it");
    }
    Javadoc doc = Javadoc.of(elements.getDocComment(type));
    List<Argument.Field> fields = new ArrayList<>();
    for (Marks marks : Marks.of(Canonical.of(type))) {
      Argument.Field field = parameters.readComponent(marks, doc);
      if (field != null) {
        fields.add(field);
      }
    }
    return new StructureModel(ClassName.get(type), doc.summary(), fields);
  }

  private void report(TypeElement type, String message) {
    errors.report(
        ErrorCode.CONFIG_TYPE, ElementSite.of(type), message.formatted(type.getSimpleName()));
  }
}

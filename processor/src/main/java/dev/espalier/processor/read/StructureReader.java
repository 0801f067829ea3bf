package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.StructureModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
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

  /** Returns the model of a config type, or null if an error was reported. */
  @Nullable StructureModel read(TypeElement type) {
    int before = errors.count();
    if (type.getKind() != ElementKind.RECORD) {
      report(type, "'%s' is not a record");
      return null;
    }
    if (!type.getTypeParameters().isEmpty()) {
      report(type, "'%s' has type parameters, which a config cannot give");
    }
    for (Element e = type; e != null && e.getKind() != ElementKind.PACKAGE; ) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        report(type, "'%s' is private, so generated code cannot reach it");
      }
      e = e.getEnclosingElement();
    }
    Javadoc doc = Javadoc.of(elements.getDocComment(type));
    List<Argument.Field> fields = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      Argument.Field field = parameters.readField(new Marks(List.of(component)), doc, false);
      if (field != null) {
        fields.add(field);
      }
    }
    return errors.count() == before
        ? new StructureModel(ClassName.get(type), doc.summary(), fields)
        : null;
  }

  private void report(TypeElement type, String message) {
    errors.report(
        ErrorCode.CONFIG_TYPE, ElementSite.of(type), message.formatted(type.getSimpleName()));
  }
}

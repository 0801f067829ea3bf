package dev.espalier.processor.read;

import dev.espalier.processor.model.Argument;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with its annotations.
 *
 * @param elements the parameter; for a record also the component, since an explicit canonical
 *     constructor does not repeat the component's annotations
 */
record Marks(List<Element> elements) {

  /** Returns the parameters of a constructor or method, each with its record's component. */
  static List<Marks> of(ExecutableElement executable) {
    List<? extends RecordComponentElement> components =
        executable.getEnclosingElement() instanceof TypeElement type
                && type.getKind() == ElementKind.RECORD
                && executable.getKind() == ElementKind.CONSTRUCTOR
            ? type.getRecordComponents()
            : List.of();
    return executable.getParameters().stream()
        .map(parameter -> new Marks(both(parameter, components)))
        .toList();
  }

  private static List<Element> both(
      VariableElement parameter, List<? extends RecordComponentElement> components) {
    return Stream.concat(
            Stream.of(parameter),
            components.stream().filter(c -> c.getSimpleName().equals(parameter.getSimpleName())))
        .toList();
  }

  /** Returns the annotation of a type, or null if there is none. */
  @Nullable Mark find(Class<? extends Annotation> type) {
    for (Element element : elements) {
      Mark mark = Mark.of(element, type);
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }

  /** Returns the parameter itself. */
  Element element() {
    return elements.get(0);
  }

  /** Returns the parameter's name. */
  String name() {
    return element().getSimpleName().toString();
  }

  /** Returns the parameter's type. */
  TypeMirror type() {
    return element().asType();
  }

  /** Returns the type of what the parameter holds, which may stand in an {@code Optional}. */
  TypeMirror content() {
    TypeMirror held = optional();
    return held == null ? type() : held;
  }

  /** Returns how the parameter holds it. */
  Argument.Shape shape() {
    if (optional() != null) {
      return Argument.Shape.OPTIONAL;
    } else if (type().getKind().isPrimitive()) {
      return Argument.Shape.PRIMITIVE;
    }
    boolean nullable = elements.stream().anyMatch(Mark::isNullable);
    return nullable ? Argument.Shape.NULLABLE : Argument.Shape.OBJECT;
  }

  private @Nullable TypeMirror optional() {
    return type() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals(Optional.class.getName())
            && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : null;
  }
}

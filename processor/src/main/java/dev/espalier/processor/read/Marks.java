package dev.espalier.processor.read;

import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with its annotations.
 *
 * @param elements the parameter; for a record also the component, since an explicit canonical
 *     constructor does not repeat the component's annotations
 */
record Marks(List<Element> elements) {

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

  /** Tells whether the parameter may be null. */
  boolean isNullable() {
    return elements.stream().anyMatch(Mark::isNullable);
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
}

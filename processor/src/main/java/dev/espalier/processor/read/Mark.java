package dev.espalier.processor.read;

import dev.espalier.processor.model.Site;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation on an element; values that the code leaves out are null. */
final class Mark {

  private final Element element;
  private final AnnotationMirror mirror;

  private Mark(Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
  }

  /** Returns an element's annotation of a type, or null if it has none. */
  static @Nullable Mark of(Element element, Class<? extends Annotation> type) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isOf(mirror, type.getCanonicalName())) {
        return new Mark(element, mirror);
      }
    }
    return null;
  }

  /** Tells whether an element or its type is marked as one that may be null, by any vendor. */
  static boolean isNullable(Element element) {
    return hasNullable(element.getAnnotationMirrors())
        || hasNullable(element.asType().getAnnotationMirrors());
  }

  /** Tells whether a type is marked as one that may be null, by any vendor. */
  static boolean isNullable(TypeMirror type) {
    return hasNullable(type.getAnnotationMirrors());
  }

  private static boolean hasNullable(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream()
        .anyMatch(m -> m.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  private static boolean isOf(AnnotationMirror mirror, @Nullable String name) {
    DeclaredType type = mirror.getAnnotationType();
    return ((TypeElement) type.asElement()).getQualifiedName().contentEquals(String.valueOf(name));
  }

  /** Returns the place of the annotation. */
  Site site() {
    return new ElementSite(element, mirror, null);
  }

  /** Returns the place of one of its values, or that of the annotation if the value is absent. */
  Site site(String name) {
    return new ElementSite(element, mirror, value(name));
  }

  /** Returns the place of one element of an array value. */
  Site site(String name, int index) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof List<?> items && index < items.size()
        ? new ElementSite(element, mirror, (AnnotationValue) items.get(index))
        : site(name);
  }

  /** Returns a text, or an empty one if it is absent. */
  String text(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof String text ? text : "";
  }

  /** Returns a text, or another if it is absent. */
  String text(String name, String otherwise) {
    return value(name) == null ? otherwise : text(name);
  }

  /** Returns a number, or another if it is absent. */
  double number(String name, double otherwise) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof Number number
        ? number.doubleValue()
        : otherwise;
  }

  /** Tells whether a truth value is true; one that is absent is false. */
  boolean truth(String name) {
    AnnotationValue value = value(name);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  /** Returns the texts of an array, or none if it is absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    AnnotationValue value = value(name);
    if (value != null && value.getValue() instanceof List<?> items) {
      for (Object item : items) {
        texts.add(String.valueOf(((AnnotationValue) item).getValue()));
      }
    }
    return texts;
  }

  /** Returns a class, or null if it is absent. */
  @Nullable TypeMirror type(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof TypeMirror type ? type : null;
  }

  private @Nullable AnnotationValue value(String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}

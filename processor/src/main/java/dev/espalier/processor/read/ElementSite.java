package dev.espalier.processor.read;

import dev.espalier.processor.model.Site;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code, as the compiler knows it.
 *
 * @param element the element
 * @param annotation the annotation on it that is meant, or null for the element itself
 * @param value the value of the annotation that is meant, or null for all of it
 */
public record ElementSite(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Site {

  /**
   * Returns the place of an element. That of a record's parameter is its component's: a constructor
   * that nobody wrote has no place of its own, and javac would point at the record instead.
   */
  public static ElementSite of(Element element) {
    return new ElementSite(narrowest(element), null, null);
  }

  private static Element narrowest(Element element) {
    Element maker = element.getEnclosingElement();
    Element type = maker == null ? null : maker.getEnclosingElement();
    if (maker == null
        || type == null
        || element.getKind() != ElementKind.PARAMETER
        || maker.getKind() != ElementKind.CONSTRUCTOR
        || type.getKind() != ElementKind.RECORD) {
      return element;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(element.getSimpleName())) {
        return member;
      }
    }
    return element;
  }

  /** Tells whether the code asks not to be warned, at the element or around it. */
  public boolean suppresses(String id) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppress = e.getAnnotation(SuppressWarnings.class);
      List<String> words = suppress == null ? List.of() : List.of(suppress.value());
      if (words.contains(id) || words.contains("espalier")) {
        return true;
      }
    }
    return false;
  }
}

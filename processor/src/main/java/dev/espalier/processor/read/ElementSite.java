package dev.espalier.processor.read;

import dev.espalier.processor.model.Site;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
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

  /** Returns the place of an element. */
  public static ElementSite of(Element element) {
    return new ElementSite(element, null, null);
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

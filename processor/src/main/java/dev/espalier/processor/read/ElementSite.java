package dev.espalier.processor.read;

import dev.espalier.processor.model.Site;
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
}

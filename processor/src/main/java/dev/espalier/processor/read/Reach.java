package dev.espalier.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Tells what generated code can reach. */
final class Reach {

  private Reach() {}

  /** Tells whether an element itself is private. */
  static boolean isHidden(Element element) {
    return element.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Tells whether an element, or one around it, is private. */
  static boolean isPrivate(Element element) {
    return withSurroundings(element).stream().anyMatch(Reach::isHidden);
  }

  /** Tells whether an element and all around it are public. */
  static boolean isPublic(Element element) {
    return withSurroundings(element).stream()
        .allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Returns an element and those around it, without its package. */
  private static List<Element> withSurroundings(Element element) {
    List<Element> all = new ArrayList<>();
    Element e = element;
    while (e != null && e.getKind() != ElementKind.PACKAGE) {
      all.add(e);
      e = e.getEnclosingElement();
    }
    return all;
  }
}

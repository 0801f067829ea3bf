package dev.espalier.processor;

import dev.espalier.processor.read.Unresolved;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the annotated elements of each round, and holds back those that name types which another
 * processor may write in the round.
 *
 * <p>What waits is kept by name, since the compiler makes its elements anew each round.
 */
final class PendingElements {

  private final Elements elements;
  private final Set<Class<? extends Annotation>> annotations;
  private final Set<String> waiting = new TreeSet<>();

  PendingElements(Elements elements, Set<Class<? extends Annotation>> annotations) {
    this.elements = elements;
    this.annotations = annotations;
  }

  /** Returns the elements that can be read now, each once. */
  List<Element> take(RoundEnvironment round) {
    Set<Element> found = new LinkedHashSet<>(round.getElementsAnnotatedWithAny(annotations));
    for (String name : waiting) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        addAnnotated(type, found);
        type.getEnclosedElements().forEach(member -> addAnnotated(member, found));
      }
    }
    waiting.clear();
    List<Element> ready = new ArrayList<>();
    for (Element element : found) {
      if (Unresolved.isIn(element)) {
        waiting.add(typeName(element).toString());
      } else {
        ready.add(element);
      }
    }
    return ready;
  }

  /** Tells whether some elements wait for the next round. */
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  private void addAnnotated(Element element, Set<Element> found) {
    if (annotations.stream().anyMatch(a -> element.getAnnotation(a) != null)) {
      found.add(element);
    }
  }

  private static Name typeName(Element element) {
    Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
    return ((TypeElement) Objects.requireNonNull(type)).getQualifiedName();
  }
}

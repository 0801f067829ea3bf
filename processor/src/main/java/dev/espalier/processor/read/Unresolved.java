package dev.espalier.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells elements whose types are not all there yet, since another processor may write them. */
public final class Unresolved {

  private Unresolved() {}

  /**
   * Tells whether a supertype, or the type of a constructor's or method's parameter, is missing.
   */
  public static boolean isIn(Element element) {
    if (element instanceof ExecutableElement executable) {
      return isIn(executable.getReturnType())
          || executable.getParameters().stream().anyMatch(p -> isIn(p.asType()));
    }
    return element instanceof TypeElement type
        && (isIn(type.getSuperclass())
            || type.getInterfaces().stream().anyMatch(Unresolved::isIn)
            || constructors(type).stream().anyMatch(Unresolved::isIn));
  }

  private static List<ExecutableElement> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements());
  }

  private static boolean isIn(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Unresolved::isIn));
  }
}

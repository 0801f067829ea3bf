package dev.espalier.processor.read;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Site;
import dev.espalier.registry.ModuleConstructor;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks that generated code of the same package can make what is registered. */
final class ModuleShape {

  private final ErrorSink errors;

  ModuleShape(ErrorSink errors) {
    this.errors = errors;
  }

  /** Tells whether a class can be made; reports why not. */
  boolean check(TypeElement type) {
    int before = errors.count();
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      report(ErrorCode.MODULE_KIND, type, "only a class, a record or a static method is a module");
      return false;
    }
    checkReachable(type);
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report(ErrorCode.MODULE_ABSTRACT, type, "'%s' is abstract, so nothing can make one");
    }
    if (type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC)) {
      report(ErrorCode.MODULE_INNER, type, "'%s' is an inner class; make it static");
    }
    if (!type.getTypeParameters().isEmpty()) {
      report(
          ErrorCode.MODULE_GENERIC, type, "'%s' has type parameters, which a config cannot give");
    }
    return errors.count() == before;
  }

  /** Tells whether a method can be called; reports why not. */
  boolean check(ExecutableElement method) {
    int before = errors.count();
    checkReachable(method);
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report(ErrorCode.METHOD_NOT_STATIC, method, "the method '%s' is not static");
    }
    if (!method.getTypeParameters().isEmpty()) {
      report(
          ErrorCode.MODULE_GENERIC, method, "'%s' has type parameters, which a config cannot give");
    }
    return errors.count() == before;
  }

  /**
   * Returns the constructor to call: the chosen one, else a record's canonical one, else the only
   * public one, else the only one that is not private. Reports if there is none.
   */
  @Nullable ExecutableElement constructor(TypeElement type) {
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    List<ExecutableElement> chosen =
        all.stream().filter(c -> Mark.of(c, ModuleConstructor.class) != null).toList();
    if (!chosen.isEmpty()) {
      return chosen(chosen);
    } else if (type.getKind() == ElementKind.RECORD) {
      return Canonical.of(type);
    }
    List<ExecutableElement> open =
        all.stream().filter(c -> c.getModifiers().contains(Modifier.PUBLIC)).toList();
    List<ExecutableElement> candidates =
        open.isEmpty() ? all.stream().filter(c -> !Reach.isHidden(c)).toList() : open;
    if (candidates.isEmpty()) {
      report(
          ErrorCode.NO_CONSTRUCTOR,
          type,
          "'%s' has no constructor that is not private; register a static method instead");
    } else if (candidates.size() > 1) {
      report(
          ErrorCode.AMBIGUOUS_CONSTRUCTOR,
          type,
          "'%s' has "
              + candidates.size()
              + " constructors to choose from; mark one with @ModuleConstructor");
      return null;
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private @Nullable ExecutableElement chosen(List<ExecutableElement> chosen) {
    int before = errors.count();
    for (ExecutableElement second : chosen.subList(1, chosen.size())) {
      errors.report(
          ErrorCode.CONSTRUCTOR_TWICE,
          site(second),
          "another constructor has @ModuleConstructor already");
    }
    if (Reach.isHidden(chosen.get(0))) {
      errors.report(
          ErrorCode.CONSTRUCTOR_PRIVATE,
          site(chosen.get(0)),
          "the chosen constructor is private, so generated code cannot call it");
    }
    return errors.count() == before ? chosen.get(0) : null;
  }

  private static Site site(ExecutableElement constructor) {
    Mark mark = Mark.of(constructor, ModuleConstructor.class);
    return mark == null ? ElementSite.of(constructor) : mark.site();
  }

  private void checkReachable(Element element) {
    if (Reach.isPrivate(element)) {
      report(
          ErrorCode.MODULE_PRIVATE,
          element,
          "'%s' or what it stands in is private, so generated code cannot reach it");
    }
  }

  private void report(ErrorCode code, Element element, String message) {
    errors.report(code, ElementSite.of(element), message.formatted(element.getSimpleName()));
  }
}

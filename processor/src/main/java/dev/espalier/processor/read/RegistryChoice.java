package dev.espalier.processor.read;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.processor.model.Site;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Chooses the registry that takes a module. */
final class RegistryChoice {

  private final Types types;
  private final RegistryReader registries;
  private final ErrorSink errors;

  RegistryChoice(Types types, RegistryReader registries, ErrorSink errors) {
    this.types = types;
    this.registries = registries;
    this.errors = errors;
  }

  /**
   * Returns the registry, or null if an error was reported.
   *
   * @param element the registered class or method
   * @param result the type that the class is or the method returns
   * @param mark the registration
   */
  @Nullable RegistryRef choose(Element element, TypeMirror result, Mark mark) {
    TypeMirror named = mark.type("registry");
    return named == null || named.getKind() == TypeKind.VOID
        ? infer(ElementSite.of(element), result)
        : check(mark.site("registry"), result, named);
  }

  private @Nullable RegistryRef infer(Site site, TypeMirror result) {
    List<RegistryRef> found = registries.readAll(result);
    if (found.isEmpty()) {
      errors.report(
          ErrorCode.REGISTRY_UNKNOWN,
          site,
          "no registry takes '%s': neither it nor a supertype of it has @DefineRegistry"
              .formatted(result));
      return null;
    } else if (found.size() > 1) {
      errors.report(
          ErrorCode.REGISTRY_AMBIGUOUS,
          site,
          "'%s' fits several registries: %s; say which with registry = …"
              .formatted(
                  result,
                  found.stream()
                      .map(registry -> registry.product().canonicalName())
                      .collect(Collectors.joining(", "))));
      return null;
    }
    return found.get(0);
  }

  private @Nullable RegistryRef check(Site site, TypeMirror result, TypeMirror named) {
    RegistryRef registry = registries.read(named);
    if (registry == null) {
      errors.report(
          ErrorCode.REGISTRY_UNKNOWN,
          site,
          "'%s' has no @DefineRegistry, so it has no registry".formatted(named));
      return null;
    }
    if (result.getKind() == TypeKind.VOID || !types.isAssignable(result, types.erasure(named))) {
      errors.report(
          ErrorCode.NOT_A_PRODUCT,
          site,
          "the registry '%s' takes '%s', which '%s' is not"
              .formatted(registry.name(), named, result));
      return null;
    }
    return registry;
  }
}

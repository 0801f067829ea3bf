package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.IndexedRegistry;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildWith;
import dev.espalier.registry.Combine;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.ShareKeys;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the static methods by which a product says how its registry combines and builds. */
final class RegistryFunctions {

  private final Elements elements;
  private final Types types;
  private final ErrorSink errors;

  RegistryFunctions(ProcessingEnvironment environment, ErrorSink errors) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.errors = errors;
  }

  /** Returns the method that makes one of several, or null if the product has none. */
  @Nullable String combiner(TypeElement product) {
    TypeMirror list = types.getDeclaredType(type(List.class), product.asType());
    return find(product, Combine.class, List.of(list));
  }

  /** Returns the method that builds modules, or null if the product has none. */
  @Nullable String buildFunction(TypeElement product) {
    TypeMirror config =
        types.getDeclaredType(
            type(ModuleConfig.class), types.getWildcardType(product.asType(), null));
    return find(product, BuildWith.class, List.of(config, type(BuildContext.class).asType()));
  }

  /** Returns the method that gives modules more keys, or null if the product has none. */
  IndexedRegistry.@Nullable SharedKeys sharedKeys(TypeElement product) {
    IndexedRegistry.SharedKeys found = null;
    for (ExecutableElement method : ElementFilter.methodsIn(product.getEnclosedElements())) {
      Mark mark = Mark.of(method, ShareKeys.class);
      TypeElement keys = mark == null ? null : keys(method);
      if (mark != null && found != null) {
        report(mark, ShareKeys.class, "marks a second method; one alone is called");
      } else if (mark != null
          && (keys == null
              || !fits(method, List.of(product.asType(), keys.asType()))
              || !types.isAssignable(method.getReturnType(), product.asType()))) {
        report(
            mark,
            ShareKeys.class,
            "needs a public static method of ('%s', a @ConfigType record) that returns '%s'"
                .formatted(product.getSimpleName(), product.getSimpleName()));
      } else if (keys != null) {
        found =
            new IndexedRegistry.SharedKeys(method.getSimpleName().toString(), ClassName.get(keys));
      }
    }
    return found;
  }

  /** Returns the record that a method takes second, or null if it takes none. */
  private @Nullable TypeElement keys(ExecutableElement method) {
    return method.getParameters().size() == 2
            && types.asElement(method.getParameters().get(1).asType()) instanceof TypeElement type
            && type.getKind() == ElementKind.RECORD
            && Mark.of(type, ConfigType.class) != null
        ? type
        : null;
  }

  /** Reports a method that is marked as a registry's function in a type that has no registry. */
  void checkOwner(ExecutableElement method) {
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    for (Class<? extends Annotation> annotation :
        List.of(Combine.class, BuildWith.class, ShareKeys.class)) {
      Mark mark = Mark.of(method, annotation);
      if (mark != null && Mark.of(owner, DefineRegistry.class) == null) {
        errors.report(
            ErrorCode.REGISTRY_FUNCTION,
            mark.site(),
            "@%s stands on a method of '%s', which has no @DefineRegistry"
                .formatted(annotation.getSimpleName(), owner.getSimpleName()));
      }
    }
  }

  private @Nullable String find(
      TypeElement product, Class<? extends Annotation> annotation, List<TypeMirror> parameters) {
    String found = null;
    for (ExecutableElement method : ElementFilter.methodsIn(product.getEnclosedElements())) {
      Mark mark = Mark.of(method, annotation);
      if (mark == null) {
        continue;
      }
      if (found != null) {
        report(mark, annotation, "marks a second method; one alone is called");
      } else if (!fits(method, parameters)
          || !types.isAssignable(method.getReturnType(), product.asType())) {
        report(
            mark,
            annotation,
            "needs a public static method of (%s) that returns '%s'"
                .formatted(
                    String.join(", ", parameters.stream().map(TypeMirror::toString).toList()),
                    product.getSimpleName()));
      }
      found = method.getSimpleName().toString();
    }
    return found;
  }

  private boolean fits(ExecutableElement method, List<TypeMirror> parameters) {
    boolean reachable =
        method.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.PUBLIC))
            && method.getTypeParameters().isEmpty()
            && method.getThrownTypes().isEmpty();
    if (!reachable || method.getParameters().size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!types.isAssignable(parameters.get(i), method.getParameters().get(i).asType())) {
        return false;
      }
    }
    return true;
  }

  private void report(Mark mark, Class<? extends Annotation> annotation, String what) {
    errors.report(
        ErrorCode.REGISTRY_FUNCTION,
        mark.site(),
        "@%s %s".formatted(annotation.getSimpleName(), what));
  }

  private TypeElement type(Class<?> type) {
    return Objects.requireNonNull(elements.getTypeElement(String.valueOf(type.getCanonicalName())));
  }
}

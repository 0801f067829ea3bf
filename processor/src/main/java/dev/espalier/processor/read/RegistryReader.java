package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.registry.DefineRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the registries that types define. */
final class RegistryReader {

  private final Types types;

  RegistryReader(Types types) {
    this.types = types;
  }

  /** Returns the registry whose product a type is, or null if it is none's. */
  @Nullable RegistryRef read(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? read(element)
        : null;
  }

  /** Returns the registry whose product a type is, or null if it is none's. */
  @Nullable RegistryRef read(TypeElement type) {
    Mark mark = Mark.of(type, DefineRegistry.class);
    return mark == null
        ? null
        : new RegistryRef(
            ClassName.get(type), mark.text("value"), mark.text("discriminator", "type"));
  }

  /** Returns the registries whose product a type or one of its supertypes is. */
  List<RegistryRef> readAll(TypeMirror type) {
    Map<String, RegistryRef> found = new LinkedHashMap<>();
    collect(type, found);
    return List.copyOf(found.values());
  }

  private void collect(TypeMirror type, Map<String, RegistryRef> found) {
    RegistryRef registry = read(type);
    if (registry != null) {
      found.put(registry.product().canonicalName(), registry);
    }
    if (type instanceof DeclaredType) {
      types.directSupertypes(type).forEach(supertype -> collect(supertype, found));
    }
  }
}

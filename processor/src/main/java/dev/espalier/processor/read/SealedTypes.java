package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.config.UnionCodec;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Names;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the records of a sealed interface. */
final class SealedTypes {

  private final ErrorSink errors;

  SealedTypes(ErrorSink errors) {
    this.errors = errors;
  }

  /** Returns the records, in the order of the code, also those of sealed interfaces below. */
  List<ClassName> read(TypeElement type) {
    Map<String, ClassName> byName = new LinkedHashMap<>();
    collect(type, type, byName);
    return List.copyOf(byName.values());
  }

  private void collect(TypeElement root, TypeElement type, Map<String, ClassName> byName) {
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (!(permitted instanceof DeclaredType declared)
          || !(declared.asElement() instanceof TypeElement below)) {
        continue;
      }
      if (below.getKind() == ElementKind.INTERFACE
          && below.getModifiers().contains(Modifier.SEALED)) {
        collect(root, below, byName);
      } else if (isConfigRecord(below)) {
        add(root, below, byName);
      } else {
        errors.report(
            ErrorCode.SEALED_PERMITS,
            ElementSite.of(below),
            "'%s' is permitted by the config type '%s', but is no @ConfigType record"
                .formatted(below.getSimpleName(), root.getSimpleName()));
      }
    }
  }

  private static boolean isConfigRecord(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && Mark.of(type, ConfigType.class) != null;
  }

  private void add(TypeElement root, TypeElement type, Map<String, ClassName> byName) {
    String name = type.getSimpleName().toString();
    ClassName other = byName.putIfAbsent(name, ClassName.get(type));
    if (ClassName.get(type).equals(other)) {
      return; // below two sealed interfaces, or named twice, as Eclipse's compiler does
    } else if (other != null) {
      errors.report(
          ErrorCode.SEALED_NAME,
          ElementSite.of(type),
          "a config could not tell '%s' from '%s'; rename one"
              .formatted(type.getQualifiedName(), other.canonicalName()));
    }
    for (Marks component : Marks.of(Canonical.of(type))) {
      checkKey(root, component);
    }
  }

  private void checkKey(TypeElement root, Marks component) {
    Mark mark = component.find(Key.class);
    String key = mark == null ? Names.key(component.name()) : mark.text("value");
    if (key.equals(UnionCodec.DISCRIMINATOR)) {
      errors.report(
          ErrorCode.SEALED_KEY,
          mark == null ? ElementSite.of(component.element()) : mark.site("value"),
          "the key 'type' says which '%s' a map is; give '%s' another with @Key"
              .formatted(root.getSimpleName(), component.name()));
    }
  }
}

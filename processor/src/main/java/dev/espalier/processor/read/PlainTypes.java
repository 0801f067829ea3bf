package dev.espalier.processor.read;

import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.ValueType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The Java types that core has codecs for. */
final class PlainTypes {

  private static final Map<String, ValueType.Plain> BY_NAME =
      Map.ofEntries(
          Map.entry("java.lang.Byte", ValueType.Plain.BYTE),
          Map.entry("java.lang.Short", ValueType.Plain.SHORT),
          Map.entry("java.lang.Integer", ValueType.Plain.INT),
          Map.entry("java.lang.Long", ValueType.Plain.LONG),
          Map.entry("java.lang.Float", ValueType.Plain.FLOAT),
          Map.entry("java.lang.Double", ValueType.Plain.DOUBLE),
          Map.entry("java.lang.Boolean", ValueType.Plain.BOOLEAN),
          Map.entry("java.lang.Character", ValueType.Plain.CHAR),
          Map.entry("java.lang.String", ValueType.Plain.STRING),
          Map.entry("java.nio.file.Path", ValueType.Plain.PATH),
          Map.entry("java.time.Duration", ValueType.Plain.DURATION),
          Map.entry("dev.espalier.config.ConfigNode", ValueType.Plain.NODE));

  /** What to take in place of types that people reach for first. */
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("java.io.File", "use java.nio.file.Path"),
          Map.entry("java.util.Collection", "use List or Set"),
          Map.entry("java.util.ArrayList", "use List"),
          Map.entry("java.util.HashSet", "use Set, which keeps the order"),
          Map.entry("java.util.LinkedHashSet", "use Set, which keeps the order"),
          Map.entry("java.util.HashMap", "use Map, which keeps the order"),
          Map.entry("java.util.LinkedHashMap", "use Map, which keeps the order"),
          Map.entry("java.util.OptionalInt", "use Optional<Integer>"),
          Map.entry("java.util.OptionalLong", "use Optional<Long>"),
          Map.entry("java.util.OptionalDouble", "use Optional<Double>"),
          Map.entry("java.util.Optional", "an Optional stands by itself, not in another type"),
          Map.entry("java.lang.Object", "use ConfigNode for a value of any type"),
          Map.entry("java.lang.Number", "use double, which takes integers too"));

  private static final String OTHERWISE =
      "annotate it with @ConfigType if it is a record, or the parameter with @FromContext if the"
          + " program supplies it";

  private PlainTypes() {}

  /** Returns the type of a primitive, or null if it is none. */
  static ValueType.@Nullable Plain primitive(TypeKind kind) {
    return switch (kind) {
      case BYTE -> ValueType.Plain.BYTE;
      case SHORT -> ValueType.Plain.SHORT;
      case INT -> ValueType.Plain.INT;
      case LONG -> ValueType.Plain.LONG;
      case FLOAT -> ValueType.Plain.FLOAT;
      case DOUBLE -> ValueType.Plain.DOUBLE;
      case BOOLEAN -> ValueType.Plain.BOOLEAN;
      case CHAR -> ValueType.Plain.CHAR;
      default -> null;
    };
  }

  /** Returns the type of an object, or null if core has no codec for it. */
  static ValueType.@Nullable Plain boxed(TypeMirror type) {
    return BY_NAME.get(name(type));
  }

  /** Tells whether a type is {@code Optional}. */
  static boolean isOptional(TypeMirror type) {
    return name(type).equals(Optional.class.getName());
  }

  /** Returns what to do about a type that nothing decodes. */
  static String advice(String name) {
    return ADVICE.getOrDefault(name, OTHERWISE);
  }

  /** Returns a type as a person writes it, without annotations. */
  static String bare(TypeMirror type) {
    return TypeName.get(type).toString();
  }

  private static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}

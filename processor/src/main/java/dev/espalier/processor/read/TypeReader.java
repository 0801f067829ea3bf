package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ConfigType;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads the Java types that a config value can have. */
final class TypeReader {

  private static final String STRING = "java.lang.String";

  private final RegistryReader registries;

  TypeReader(RegistryReader registries) {
    this.registries = registries;
  }

  /** Says that a type cannot be decoded; the message is for a person. */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
      super(message);
    }
  }

  /**
   * Returns the type.
   *
   * @param type the type, without {@code Optional}
   * @param oneOrMore whether a list may be given as a single value
   * @throws Undecodable if nothing decodes it
   */
  ValueType read(TypeMirror type, boolean oneOrMore) throws Undecodable {
    return read(type, oneOrMore, 0);
  }

  private ValueType read(TypeMirror type, boolean oneOrMore, int depth) throws Undecodable {
    ValueType primitive = primitive(type.getKind());
    if (primitive != null) {
      return primitive;
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      throw new Undecodable(
          type.getKind() == TypeKind.ARRAY
              ? "nothing decodes the array '%s'; use a List".formatted(type)
              : "nothing decodes '%s'".formatted(type));
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    String name = element.getQualifiedName().toString();
    return switch (name) {
      case "java.util.List" ->
          new ValueType.ListOf(read(argument(type, arguments, 0), false, depth + 1), oneOrMore);
      case "java.util.Map" -> map(type, arguments, depth);
      case "dev.espalier.registry.ModuleConfig" -> later(type, arguments, depth);
      default -> single(element, name, depth);
    };
  }

  private ValueType map(TypeMirror type, List<? extends TypeMirror> arguments, int depth)
      throws Undecodable {
    TypeMirror key = argument(type, arguments, 0);
    if (!(key instanceof DeclaredType declared)
        || !((TypeElement) declared.asElement()).getQualifiedName().contentEquals(STRING)) {
      throw new Undecodable("the keys of '%s' must be strings".formatted(type));
    }
    return new ValueType.MapOf(read(argument(type, arguments, 1), false, depth + 1));
  }

  private ValueType later(TypeMirror type, List<? extends TypeMirror> arguments, int depth)
      throws Undecodable {
    boolean exact = !arguments.isEmpty() && !(arguments.get(0) instanceof WildcardType);
    TypeMirror product = argument(type, arguments, 0);
    RegistryRef registry = registries.read(product);
    if (registry == null) {
      throw new Undecodable(notAProduct(product));
    }
    return new ValueType.Later(shallow(registry, depth), exact);
  }

  private ValueType single(TypeElement element, String name, int depth) throws Undecodable {
    ValueType plain = plain(name);
    if (plain != null) {
      return plain;
    }
    RegistryRef registry = registries.read(element);
    if (registry != null) {
      return new ValueType.Part(shallow(registry, depth));
    }
    if (Reach.isPrivate(element)) {
      throw new Undecodable("'%s' is private, so generated code cannot name it".formatted(name));
    }
    if (Mark.of(element, ConfigType.class) != null) {
      return new ValueType.Structure(ClassName.get(element));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new ValueType.EnumOf(
          ClassName.get(element),
          element.getEnclosedElements().stream()
              .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
              .map(member -> member.getSimpleName().toString())
              .toList());
    }
    throw new Undecodable(
        registries.readAll(element.asType()).isEmpty()
            ? "nothing decodes '%s'; annotate it with @ConfigType if it is a record, or the parameter with @FromContext if the program supplies it"
                .formatted(name)
            : notAProduct(element.asType()));
  }

  /** Holds modules to one level of lists or maps, since building goes no deeper. */
  private static RegistryRef shallow(RegistryRef registry, int depth) throws Undecodable {
    if (depth > 1) {
      throw new Undecodable("modules stand in a list or map, but not in one within another");
    }
    return registry;
  }

  private String notAProduct(TypeMirror type) {
    List<RegistryRef> near = registries.readAll(type);
    return near.isEmpty()
        ? "'%s' has no @DefineRegistry, so no registry makes it".formatted(type)
        : "'%s' has no @DefineRegistry; use '%s'"
            .formatted(type, near.get(0).product().canonicalName());
  }

  private static TypeMirror argument(
      TypeMirror type, List<? extends TypeMirror> arguments, int index) throws Undecodable {
    if (index >= arguments.size()) {
      throw new Undecodable("'%s' needs type arguments".formatted(type));
    }
    TypeMirror argument = arguments.get(index);
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    if (wildcard.getExtendsBound() == null) {
      throw new Undecodable("'%s' does not say what it holds".formatted(type));
    }
    return wildcard.getExtendsBound();
  }

  private static @Nullable ValueType primitive(TypeKind kind) {
    return switch (kind) {
      case INT -> ValueType.Plain.INT;
      case LONG -> ValueType.Plain.LONG;
      case FLOAT -> ValueType.Plain.FLOAT;
      case DOUBLE -> ValueType.Plain.DOUBLE;
      case BOOLEAN -> ValueType.Plain.BOOLEAN;
      default -> null;
    };
  }

  private static @Nullable ValueType plain(String name) {
    return switch (name) {
      case "java.lang.Integer" -> ValueType.Plain.INT;
      case "java.lang.Long" -> ValueType.Plain.LONG;
      case "java.lang.Float" -> ValueType.Plain.FLOAT;
      case "java.lang.Double" -> ValueType.Plain.DOUBLE;
      case "java.lang.Boolean" -> ValueType.Plain.BOOLEAN;
      case STRING -> ValueType.Plain.STRING;
      case "java.nio.file.Path" -> ValueType.Plain.PATH;
      case "dev.espalier.config.ConfigNode" -> ValueType.Plain.NODE;
      default -> null;
    };
  }
}

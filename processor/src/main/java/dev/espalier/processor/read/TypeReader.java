package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ConfigType;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads the Java types that a config value can have. */
final class TypeReader {

  private final RegistryReader registries;

  TypeReader(RegistryReader registries) {
    this.registries = registries;
  }

  /** Says that a type cannot be decoded; the message is for a person. */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    Undecodable(String message) {
      this(ErrorCode.PARAMETER_TYPE, message);
    }

    Undecodable(ErrorCode code, String message) {
      super(message);
      this.code = code;
    }

    ErrorCode code() {
      return code;
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
    return type instanceof ArrayType array ? array(array) : read(type, oneOrMore, 0);
  }

  private ValueType read(TypeMirror type, boolean oneOrMore, int depth) throws Undecodable {
    ValueType primitive = PlainTypes.primitive(type.getKind());
    if (primitive != null) {
      return primitive;
    }
    if (type instanceof ArrayType) {
      throw new Undecodable("an array stands by itself; in '%s' use a List".formatted(type));
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      throw new Undecodable("nothing decodes '%s'".formatted(type));
    }
    return switch (element.getQualifiedName().toString()) {
      case "java.util.List" -> new ValueType.ListOf(item(declared, 0, depth), oneOrMore);
      case "java.util.Set" -> new ValueType.SetOf(item(declared, 0, depth));
      case "java.util.Map" -> new ValueType.MapOf(key(declared), item(declared, 1, depth));
      case "dev.espalier.registry.ModuleConfig" -> later(declared, depth);
      default -> single(declared, element, depth);
    };
  }

  private ValueType array(ArrayType type) throws Undecodable {
    TypeMirror component = type.getComponentType();
    if (Mark.isNullable(component)) {
      throw new Undecodable(
          ErrorCode.ELEMENT_SHAPE,
          "an array's elements cannot be null; for an array that can be, write '%s @Nullable []'"
              .formatted(PlainTypes.bare(component)));
    }
    ValueType item = read(component, false, 1);
    if (item.element() != null || item instanceof ValueType.Later) {
      throw new Undecodable("Java makes no arrays of '%s'; use a List".formatted(component));
    }
    return new ValueType.ArrayOf(item, component.getKind().isPrimitive());
  }

  private ValueType item(DeclaredType type, int index, int depth) throws Undecodable {
    TypeMirror item = argument(type, index);
    if (Mark.isNullable(item) || PlainTypes.isOptional(item)) {
      throw new Undecodable(
          ErrorCode.ELEMENT_SHAPE,
          "every element of '%s' has a value; leave out what may be absent"
              .formatted(PlainTypes.bare(type)));
    }
    return read(item, false, depth + 1);
  }

  private static ValueType.Plain key(DeclaredType type) throws Undecodable {
    ValueType.Plain key = PlainTypes.boxed(argument(type, 0));
    if (key != ValueType.Plain.STRING && key != ValueType.Plain.INT) {
      throw new Undecodable("the keys of '%s' must be strings or integers".formatted(type));
    }
    return key;
  }

  private ValueType later(DeclaredType type, int depth) throws Undecodable {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    boolean exact = !arguments.isEmpty() && !(arguments.get(0) instanceof WildcardType);
    TypeMirror product = argument(type, 0);
    RegistryRef registry = registries.read(product);
    if (registry == null) {
      throw new Undecodable(notAProduct(product));
    }
    return new ValueType.Later(shallow(registry, depth), exact);
  }

  private ValueType single(DeclaredType type, TypeElement element, int depth) throws Undecodable {
    ValueType plain = PlainTypes.boxed(type);
    if (plain != null) {
      return plain;
    }
    String name = element.getQualifiedName().toString();
    RegistryRef registry = registries.read(element);
    if (registry != null) {
      return new ValueType.Part(shallow(registry, depth));
    }
    if (Reach.isPrivate(element)) {
      throw new Undecodable("'%s' is private, so generated code cannot name it".formatted(name));
    }
    if (Mark.of(element, ConfigType.class) != null) {
      return new ValueType.Structure(
          ClassName.get(element), element.getModifiers().contains(Modifier.SEALED));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return EnumTypes.read(element);
    }
    throw new Undecodable(
        registries.readAll(element.asType()).isEmpty()
            ? "nothing decodes '%s'; %s".formatted(name, PlainTypes.advice(name))
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

  private static TypeMirror argument(DeclaredType type, int index) throws Undecodable {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
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
}

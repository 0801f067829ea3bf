package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.config.ConfigNode;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ModuleConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java types by which generated code holds the values of a config. */
final class Components {

  private Components() {}

  /** Returns the type of a field of a config record. */
  static TypeName of(Argument.Field field) {
    TypeName type = boxed(field.type());
    return switch (field.shape()) {
      case PRIMITIVE -> type.unbox();
      case OBJECT -> type;
      case NULLABLE, OPTIONAL -> Platform.nullable(type);
    };
  }

  /** Returns a value's type as an object; a module, built or not, is its config. */
  static TypeName boxed(ValueType type) {
    if (type instanceof ValueType.Plain plain) {
      return plain(plain);
    } else if (type instanceof ValueType.EnumOf choice) {
      return choice.name();
    } else if (type instanceof ValueType.Structure structure) {
      return structure.name();
    } else if (type instanceof ValueType.ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.item()));
    } else if (type instanceof ValueType.SetOf set) {
      return ParameterizedTypeName.get(ClassName.get(Set.class), boxed(set.item()));
    } else if (type instanceof ValueType.ArrayOf array) {
      return ParameterizedTypeName.get(ClassName.get(List.class), boxed(array.item()));
    } else if (type instanceof ValueType.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), plain(map.key()), boxed(map.value()));
    } else if (type instanceof ValueType.Part part) {
      return config(part.registry().product());
    }
    return config(((ValueType.Later) type).registry().product());
  }

  /** Returns what a setter takes: like the component, but lists and maps of subtypes too. */
  static TypeName setter(Argument.Field field) {
    TypeName taken = taken(field.type());
    return switch (field.shape()) {
      case PRIMITIVE -> taken.unbox();
      case OBJECT -> taken;
      case NULLABLE, OPTIONAL -> Platform.nullable(taken);
    };
  }

  private static TypeName taken(ValueType type) {
    ValueType element = type.element();
    if (element == null || !element.isModule()) {
      return boxed(type);
    }
    TypeName below = below(boxed(element));
    if (type instanceof ValueType.MapOf map) {
      return ParameterizedTypeName.get(ClassName.get(Map.class), plain(map.key()), below);
    }
    Class<?> collection = type instanceof ValueType.SetOf ? Set.class : List.class;
    return ParameterizedTypeName.get(ClassName.get(collection), below);
  }

  /** Returns the type of an array's elements. */
  static TypeName element(ValueType.ArrayOf array) {
    TypeName item =
        array.item() instanceof ValueType.Part part
            ? part.registry().product()
            : boxed(array.item());
    return array.primitive() ? item.unbox() : item;
  }

  private static TypeName config(ClassName product) {
    return ParameterizedTypeName.get(ClassName.get(ModuleConfig.class), below(product));
  }

  private static TypeName below(TypeName type) {
    return WildcardTypeName.subtypeOf(type);
  }

  private static TypeName plain(ValueType.Plain type) {
    return switch (type) {
      case BYTE -> ClassName.get(Byte.class);
      case SHORT -> ClassName.get(Short.class);
      case INT -> ClassName.get(Integer.class);
      case LONG -> ClassName.get(Long.class);
      case FLOAT -> ClassName.get(Float.class);
      case DOUBLE -> ClassName.get(Double.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case CHAR -> ClassName.get(Character.class);
      case STRING -> ClassName.get(String.class);
      case PATH -> ClassName.get(Path.class);
      case DURATION -> ClassName.get(Duration.class);
      case NODE -> ClassName.get(ConfigNode.class);
    };
  }
}

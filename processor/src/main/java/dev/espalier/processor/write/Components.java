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
import java.util.List;
import java.util.Map;

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
    } else if (type instanceof ValueType.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
    } else if (type instanceof ValueType.Part part) {
      return config(part.registry().product());
    }
    return config(((ValueType.Later) type).registry().product());
  }

  /** Returns what a setter takes: like the component, but lists and maps of subtypes too. */
  static TypeName setter(Argument.Field field) {
    ValueType type = field.type();
    TypeName taken = boxed(type);
    if (type instanceof ValueType.ListOf list && isModule(list.item())) {
      taken = ParameterizedTypeName.get(ClassName.get(List.class), below(boxed(list.item())));
    } else if (type instanceof ValueType.MapOf map && isModule(map.value())) {
      taken =
          ParameterizedTypeName.get(
              ClassName.get(Map.class), ClassName.get(String.class), below(boxed(map.value())));
    }
    return switch (field.shape()) {
      case PRIMITIVE -> taken.unbox();
      case OBJECT -> taken;
      case NULLABLE, OPTIONAL -> Platform.nullable(taken);
    };
  }

  /** Tells whether a value is a module's config. */
  static boolean isModule(ValueType type) {
    return type instanceof ValueType.Part || type instanceof ValueType.Later;
  }

  private static TypeName config(ClassName product) {
    return ParameterizedTypeName.get(ClassName.get(ModuleConfig.class), below(product));
  }

  private static TypeName below(TypeName type) {
    return WildcardTypeName.subtypeOf(type);
  }

  private static TypeName plain(ValueType.Plain type) {
    return switch (type) {
      case INT -> ClassName.get(Integer.class);
      case LONG -> ClassName.get(Long.class);
      case FLOAT -> ClassName.get(Float.class);
      case DOUBLE -> ClassName.get(Double.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case STRING -> ClassName.get(String.class);
      case PATH -> ClassName.get(Path.class);
      case NODE -> ClassName.get(ConfigNode.class);
    };
  }
}

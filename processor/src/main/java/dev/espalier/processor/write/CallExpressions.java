package dev.espalier.processor.write;

import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Call;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ArrayCopies;
import dev.espalier.registry.ContextKey;
import dev.espalier.registry.Upcast;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the call that makes a module's object. */
final class CallExpressions {

  private CallExpressions() {}

  /**
   * Returns the call, within a method that has a {@code build}, if one is needed, and a {@code
   * context}.
   */
  static Code of(ModuleModel module, FieldNames names) {
    Code arguments =
        module.arguments().stream()
            .map(argument -> argument(argument, names))
            .collect(Code.joining(",$W"));
    return module.call() instanceof Call.Method method
        ? Code.of("$T.$L($L)", method.owner(), method.name(), arguments)
        : Code.of("new $T($L)", module.call().owner(), arguments);
  }

  /** Tells whether an argument is made by a {@code build}. */
  static boolean needsBuild(Argument argument) {
    return argument instanceof Argument.Given
        || (argument instanceof Argument.Field field && field.type().isBuilt());
  }

  private static Code argument(Argument argument, FieldNames names) {
    if (argument instanceof Argument.Given given) {
      return given(given);
    } else if (argument instanceof Argument.Field field) {
      Code value = made(field, Code.of("this.$L", names.component(field)));
      return field.shape() == Argument.Shape.OPTIONAL
          ? Code.of("$T.ofNullable($L)", Optional.class, value)
          : value;
    }
    return Code.of("context");
  }

  private static Code given(Argument.Given given) {
    Code key =
        given.contextName().isEmpty()
            ? Code.of("$T.of($T.class)", ContextKey.class, given.type())
            : Code.of("$T.of($T.class, $S)", ContextKey.class, given.type(), given.contextName());
    return switch (given.shape()) {
      case PRIMITIVE, OBJECT -> Code.of("build.given($S, $L)", given.name(), key);
      case NULLABLE -> Code.of("build.givenOrNull($L)", key);
      case OPTIONAL -> Code.of("$T.ofNullable(build.givenOrNull($L))", Optional.class, key);
    };
  }

  /** Returns a config value as the constructor takes it; modules that it takes built are built. */
  private static Code made(Argument.Field field, Code value) {
    ValueType type = field.type();
    if (!type.isBuilt()) {
      return declared(field, value);
    } else if (type instanceof ValueType.ArrayOf array) {
      Code parts = Code.of("build.parts($S, $L)", field.key(), value);
      return unlessNull(field, value, toArray(array, parts));
    }
    String method = type instanceof ValueType.Part ? "part" : "parts";
    String orNull = field.mayBeNull() ? "OrNull" : "";
    return Code.of("build.$L$L($S, $L)", method, orNull, field.key(), value);
  }

  /**
   * Returns a value as its declared type: an array of its list; and a {@code ModuleConfig<X>} takes
   * configs below X.
   */
  static Code declared(Argument.Field field, Code value) {
    if (field.type() instanceof ValueType.ArrayOf array) {
      return unlessNull(field, value, toArray(array, value));
    }
    String method = upcast(field.type());
    return method == null
        ? value
        : unlessNull(field, value, Code.of("$T.$L($L)", Upcast.class, method, value));
  }

  /** Returns a value as the parameter's own type, which may be an {@code Optional}. */
  static Code value(Argument.Field field, Code value) {
    Code declared = declared(field, value);
    return field.shape() == Argument.Shape.OPTIONAL
        ? Code.of("$T.ofNullable($L)", Optional.class, declared)
        : declared;
  }

  private static Code unlessNull(Argument.Field field, Code value, Code made) {
    return field.mayBeNull() ? Code.of("$L == null ? null : $L", value, made) : made;
  }

  private static Code toArray(ValueType.ArrayOf array, Code list) {
    return array.primitive()
        ? Code.of("$T.$Ls($L)", ArrayCopies.class, Components.element(array), list)
        : Code.of("$L.toArray($T[]::new)", list, Components.element(array));
  }

  private static @Nullable String upcast(ValueType type) {
    if (isExact(type)) {
      return "one";
    } else if (type.element() == null || !isExact(type.element())) {
      return null;
    } else if (type instanceof ValueType.SetOf) {
      return "set";
    }
    return type instanceof ValueType.MapOf ? "map" : "list";
  }

  private static boolean isExact(@Nullable ValueType type) {
    return type instanceof ValueType.Later later && later.exact();
  }
}

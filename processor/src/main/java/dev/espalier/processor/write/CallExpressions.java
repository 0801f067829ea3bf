package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
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
  static CodeBlock of(ModuleModel module, FieldNames names) {
    CodeBlock arguments =
        module.arguments().stream()
            .map(argument -> argument(argument, names))
            .collect(CodeBlock.joining(",$W"));
    return module.call() instanceof Call.Method method
        ? CodeBlock.of("$T.$L($L)", method.owner(), method.name(), arguments)
        : CodeBlock.of("new $T($L)", module.call().owner(), arguments);
  }

  /** Tells whether an argument is made by a {@code build}. */
  static boolean needsBuild(Argument argument) {
    return argument instanceof Argument.Given
        || (argument instanceof Argument.Field field && field.type().isBuilt());
  }

  private static CodeBlock argument(Argument argument, FieldNames names) {
    if (argument instanceof Argument.Given given) {
      return given(given);
    } else if (argument instanceof Argument.Field field) {
      CodeBlock value = made(field, CodeBlock.of("this.$L", names.component(field)));
      return field.shape() == Argument.Shape.OPTIONAL
          ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value)
          : value;
    }
    return CodeBlock.of("context");
  }

  private static CodeBlock given(Argument.Given given) {
    CodeBlock key =
        given.contextName().isEmpty()
            ? CodeBlock.of("$T.of($T.class)", ContextKey.class, given.type())
            : CodeBlock.of(
                "$T.of($T.class, $S)", ContextKey.class, given.type(), given.contextName());
    return switch (given.shape()) {
      case PRIMITIVE, OBJECT -> CodeBlock.of("build.given($S, $L)", given.name(), key);
      case NULLABLE -> CodeBlock.of("build.givenOrNull($L)", key);
      case OPTIONAL -> CodeBlock.of("$T.ofNullable(build.givenOrNull($L))", Optional.class, key);
    };
  }

  /** Returns a config value as the constructor takes it; modules that it takes built are built. */
  private static CodeBlock made(Argument.Field field, CodeBlock value) {
    ValueType type = field.type();
    if (!type.isBuilt()) {
      return declared(field, value);
    } else if (type instanceof ValueType.ArrayOf array) {
      CodeBlock parts = CodeBlock.of("build.parts($S, $L)", field.key(), value);
      return unlessNull(field, value, toArray(array, parts));
    }
    String method = type instanceof ValueType.Part ? "part" : "parts";
    String orNull = field.mayBeNull() ? "OrNull" : "";
    return CodeBlock.of("build.$L$L($S, $L)", method, orNull, field.key(), value);
  }

  /**
   * Returns a value as its declared type: an array of its list; and a {@code ModuleConfig<X>} takes
   * configs below X.
   */
  static CodeBlock declared(Argument.Field field, CodeBlock value) {
    if (field.type() instanceof ValueType.ArrayOf array) {
      return unlessNull(field, value, toArray(array, value));
    }
    String method = upcast(field.type());
    return method == null
        ? value
        : unlessNull(field, value, CodeBlock.of("$T.$L($L)", Upcast.class, method, value));
  }

  /** Returns a value as the parameter's own type, which may be an {@code Optional}. */
  static CodeBlock value(Argument.Field field, CodeBlock value) {
    CodeBlock declared = declared(field, value);
    return field.shape() == Argument.Shape.OPTIONAL
        ? CodeBlock.of("$T.ofNullable($L)", Optional.class, declared)
        : declared;
  }

  private static CodeBlock unlessNull(Argument.Field field, CodeBlock value, CodeBlock made) {
    return field.mayBeNull() ? CodeBlock.of("$L == null ? null : $L", value, made) : made;
  }

  private static CodeBlock toArray(ValueType.ArrayOf array, CodeBlock list) {
    return array.primitive()
        ? CodeBlock.of("$T.$Ls($L)", ArrayCopies.class, Components.element(array), list)
        : CodeBlock.of("$L.toArray($T[]::new)", list, Components.element(array));
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

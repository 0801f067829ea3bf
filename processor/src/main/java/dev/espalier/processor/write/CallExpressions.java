package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Call;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ContextKey;
import dev.espalier.registry.Upcast;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the call that makes a module's object. */
final class CallExpressions {

  private CallExpressions() {}

  /** Returns the call, within a method that has a {@code build} and a {@code context}. */
  static CodeBlock of(ModuleModel module, FieldNames names) {
    CodeBlock arguments =
        module.arguments().stream()
            .map(argument -> argument(argument, names))
            .collect(CodeBlock.joining(", "));
    return module.call() instanceof Call.Method method
        ? CodeBlock.of("$T.$L($L)", method.owner(), method.name(), arguments)
        : CodeBlock.of("new $T($L)", module.call().owner(), arguments);
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
    String orNull = field.mayBeNull() ? "OrNull" : "";
    ValueType type = field.type();
    if (type instanceof ValueType.Part) {
      return CodeBlock.of("build.part$L($S, $L)", orNull, field.key(), value);
    } else if (holdsParts(type)) {
      return CodeBlock.of("build.parts$L($S, $L)", orNull, field.key(), value);
    }
    return declared(field, value);
  }

  private static boolean holdsParts(ValueType type) {
    return (type instanceof ValueType.ListOf list && list.item() instanceof ValueType.Part)
        || (type instanceof ValueType.MapOf map && map.value() instanceof ValueType.Part);
  }

  /** Returns a value as its declared type; a {@code ModuleConfig<X>} takes configs below X. */
  static CodeBlock declared(Argument.Field field, CodeBlock value) {
    String method = upcast(field.type());
    if (method == null) {
      return value;
    }
    CodeBlock cast = CodeBlock.of("$T.$L($L)", Upcast.class, method, value);
    return field.mayBeNull() ? CodeBlock.of("$L == null ? null : $L", value, cast) : cast;
  }

  private static @Nullable String upcast(ValueType type) {
    if (isExact(type)) {
      return "one";
    } else if (type instanceof ValueType.ListOf list && isExact(list.item())) {
      return "list";
    }
    return type instanceof ValueType.MapOf map && isExact(map.value()) ? "map" : null;
  }

  private static boolean isExact(ValueType type) {
    return type instanceof ValueType.Later later && later.exact();
  }
}

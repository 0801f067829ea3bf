package dev.espalier.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.StringJoiner;

/** The texts of types, by their short names. */
final class TypeText {

  private static final TypeName OBJECT = ClassName.get(Object.class);

  private final Imports imports;

  TypeText(Imports imports) {
    this.imports = imports;
  }

  /** Returns the text of a type; one that is annotated may be null. */
  String of(TypeName type) {
    if (!type.isAnnotated()) {
      return plain(type);
    }
    String text = plain(type.withoutAnnotations());
    int brackets = text.indexOf('<');
    int last = text.lastIndexOf('.', brackets < 0 ? text.length() : brackets) + 1;
    String nullable = imports.name(Platform.NULLABLE);
    return text.substring(0, last) + "@" + nullable + " " + text.substring(last);
  }

  private String plain(TypeName type) {
    if (type instanceof ClassName name) {
      return imports.name(name);
    } else if (type instanceof ParameterizedTypeName generic && !isNested(generic)) {
      StringJoiner text = new StringJoiner(", ", imports.name(generic.rawType()) + "<", ">");
      generic.typeArguments().forEach(argument -> text.add(of(argument)));
      return text.toString();
    } else if (type instanceof WildcardTypeName wildcard) {
      return wildcard(wildcard);
    }
    return type instanceof ArrayTypeName array
        ? of(array.componentType()) + "[]"
        : type.toString(); // as it is: a primitive, or with its package
  }

  private String wildcard(WildcardTypeName type) {
    if (!type.lowerBounds().isEmpty()) {
      return "? super " + of(type.lowerBounds().get(0));
    }
    TypeName bound = type.upperBounds().get(0);
    return bound.equals(OBJECT) ? "?" : "? extends " + of(bound);
  }

  /** Tells whether a type is nested in one that has arguments itself. */
  private static boolean isNested(ParameterizedTypeName type) {
    return type.enclosingType() != null;
  }
}

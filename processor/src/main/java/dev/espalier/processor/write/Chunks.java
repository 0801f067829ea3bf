package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes methods that find a value by its index, in steps of a hundred: HotSpot leaves methods of
 * more than 8,000 bytes uncompiled, and javac refuses those of more than 65,535.
 */
final class Chunks {

  private static final int SIZE = 100;

  private Chunks() {}

  /**
   * Adds a method.
   *
   * @param method the method's name, modifiers, result and comment; its parameter is {@code index}
   * @param values the values, by index
   */
  static void add(TypeSpec.Builder type, MethodSpec method, List<CodeBlock> values) {
    MethodSpec.Builder first = method.toBuilder().addParameter(int.class, "index");
    if (values.size() <= SIZE) {
      type.addMethod(first.addCode(cases(values, 0)).build());
      return;
    }
    CodeBlock.Builder parts = CodeBlock.builder();
    for (int start = 0; start < values.size(); start += SIZE) {
      String name = method.name() + start / SIZE;
      parts.add("case $L -> $L(index);\n", start / SIZE, name);
      type.addMethod(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(method.returnType())
              .addParameter(int.class, "index")
              .addCode(cases(values.subList(start, Math.min(start + SIZE, values.size())), start))
              .build());
    }
    type.addMethod(first.addCode(select("index / " + SIZE, parts.build())).build());
  }

  private static CodeBlock cases(List<CodeBlock> values, int start) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (int i = 0; i < values.size(); i++) {
      cases.add("case $L -> $L;\n", start + i, values.get(i));
    }
    return select("index", cases.build());
  }

  private static CodeBlock select(String value, CodeBlock cases) {
    return CodeBlock.builder()
        .add("return switch ($L) {\n$>", value)
        .add(cases)
        .add("default -> throw new $T(index);\n$<};\n", IndexOutOfBoundsException.class)
        .build();
  }
}

package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.Constant;
import dev.espalier.registry.Copies;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes constants. */
final class ConstantExpressions {

  private ConstantExpressions() {}

  /** Returns an expression whose value the constant is. */
  static CodeBlock of(Constant constant) {
    if (constant instanceof Constant.Value value) {
      return plain(value.value());
    } else if (constant instanceof Constant.Node node) {
      return node(node.node());
    } else if (constant instanceof Constant.Choice choice) {
      return CodeBlock.of("$T.$L", choice.type(), choice.name());
    } else if (constant instanceof Constant.Items list) {
      return CodeBlock.of(
          "$T.of($L)", List.class, join(list.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Distinct set) {
      return CodeBlock.of(
          "$T.setOf($L)", Copies.class, join(set.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Array array) {
      return CodeBlock.of(
          "new $T[] {$L}",
          Components.element(array.type()),
          join(array.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Entries map) {
      return entries(map.entries());
    }
    Constant.Structure structure = (Constant.Structure) constant;
    return CodeBlock.of(
        "new $T($L)",
        structure.type(),
        join(structure.components().stream().map(ConstantExpressions::component)));
  }

  private static CodeBlock component(Constant.Component component) {
    Constant value = component.value();
    if (component.optional()) {
      return value == null
          ? CodeBlock.of("$T.empty()", Optional.class)
          : CodeBlock.of("$T.of($L)", Optional.class, of(value));
    }
    return value == null ? CodeBlock.of("null") : of(value);
  }

  private static CodeBlock entries(Map<Object, Constant> map) {
    return map.isEmpty()
        ? CodeBlock.of("$T.of()", Map.class)
        : CodeBlock.of(
            "$T.mapOf($L)",
            Copies.class,
            join(
                map.entrySet().stream()
                    .map(
                        entry ->
                            CodeBlock.of(
                                "$T.entry($L, $L)",
                                Map.class,
                                plain(entry.getKey()),
                                of(entry.getValue())))));
  }

  private static CodeBlock plain(Object value) {
    if (value instanceof String text) {
      return CodeBlock.of("$S", text);
    } else if (value instanceof Path path) {
      return CodeBlock.of("$T.of($S)", Path.class, text(path));
    } else if (value instanceof Duration duration) {
      return CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
    } else if (value instanceof Character character) {
      return CodeBlock.of("(char) $L", (int) character);
    } else if (value instanceof Byte || value instanceof Short) {
      return CodeBlock.of("($L) $L", value instanceof Byte ? "byte" : "short", value);
    } else if (value instanceof Long number) {
      return CodeBlock.of("$LL", number);
    } else if (value instanceof Float number) {
      return CodeBlock.of("$Lf", number);
    }
    return CodeBlock.of("$L", value);
  }

  /** Returns a path as every system reads it. */
  private static String text(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static CodeBlock node(ConfigNode node) {
    if (node instanceof ListNode list) {
      return CodeBlock.of(
          "$T.of($L)", ListNode.class, join(list.items().stream().map(ConstantExpressions::node)));
    } else if (node instanceof MapNode map) {
      CodeBlock.Builder code = CodeBlock.builder().add("$T.empty()", MapNode.class);
      map.entries().forEach((key, entry) -> code.add(".with($S, $L)", key, node(entry.value())));
      return code.build();
    }
    Object value = ((ValueNode) node).value();
    if (value == null) {
      return CodeBlock.of("$T.ofNull()", ValueNode.class);
    } else if (value instanceof BigInteger number) {
      return CodeBlock.of(
          "$T.of(new $T($S))", ValueNode.class, BigInteger.class, number.toString());
    }
    return CodeBlock.of("$T.of($L)", ValueNode.class, plain(value));
  }

  private static CodeBlock join(Stream<CodeBlock> blocks) {
    return blocks.collect(CodeBlock.joining(",$W"));
  }
}

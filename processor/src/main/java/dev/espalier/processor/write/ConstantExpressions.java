package dev.espalier.processor.write;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.processor.model.Constant;
import dev.espalier.registry.Copies;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes constants. */
final class ConstantExpressions {

  private ConstantExpressions() {}

  /** Returns an expression whose value the constant is. */
  static Code of(Constant constant) {
    if (constant instanceof Constant.Value value) {
      return plain(value.value());
    } else if (constant instanceof Constant.Node node) {
      return node(node.node());
    } else if (constant instanceof Constant.Choice choice) {
      return Code.of("$T.$L", choice.type(), choice.name());
    } else if (constant instanceof Constant.Items list) {
      return Code.of(
          "$T.of($L)", List.class, join(list.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Distinct set) {
      return Code.of(
          "$T.setOf($L)", Copies.class, join(set.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Array array) {
      return Code.of(
          "new $T[] {$L}",
          Components.element(array.type()),
          join(array.items().stream().map(ConstantExpressions::of)));
    } else if (constant instanceof Constant.Entries map) {
      return entries(map.entries());
    }
    Constant.Structure structure = (Constant.Structure) constant;
    return Code.of(
        "new $T($L)",
        structure.type(),
        join(structure.components().stream().map(ConstantExpressions::component)));
  }

  private static Code component(Constant.Component component) {
    Constant value = component.value();
    if (component.optional()) {
      return value == null
          ? Code.of("$T.empty()", Optional.class)
          : Code.of("$T.of($L)", Optional.class, of(value));
    }
    return value == null ? Code.of("null") : of(value);
  }

  private static Code entries(Map<Object, Constant> map) {
    return map.isEmpty()
        ? Code.of("$T.of()", Map.class)
        : Code.of(
            "$T.mapOf($L)",
            Copies.class,
            join(
                map.entrySet().stream()
                    .map(
                        entry ->
                            Code.of(
                                "$T.entry($L, $L)",
                                Map.class,
                                plain(entry.getKey()),
                                of(entry.getValue())))));
  }

  private static Code plain(Object value) {
    if (value instanceof String text) {
      return Code.of("$S", text);
    } else if (value instanceof Path path) {
      return Code.of("$T.of($S)", Path.class, text(path));
    } else if (value instanceof Duration duration) {
      return Code.of("$T.parse($S)", Duration.class, duration.toString());
    } else if (value instanceof Character character) {
      return Code.of("(char) $L", (int) character);
    } else if (value instanceof Byte || value instanceof Short) {
      return Code.of("($L) $L", value instanceof Byte ? "byte" : "short", value);
    } else if (value instanceof Long number) {
      return Code.of("$LL", number);
    } else if (value instanceof Float number) {
      return Code.of("$Lf", number);
    }
    return Code.of("$L", value);
  }

  /** Returns a path as every system reads it. */
  private static String text(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Code node(ConfigNode node) {
    if (node instanceof ListNode list) {
      return Code.of(
          "$T.of($L)", ListNode.class, join(list.items().stream().map(ConstantExpressions::node)));
    } else if (node instanceof MapNode map) {
      List<Code> code = new ArrayList<>();
      code.add(Code.of("$T.empty()", MapNode.class));
      map.entries()
          .forEach((key, entry) -> code.add(Code.of(".with($S, $L)", key, node(entry.value()))));
      return Code.all(code);
    }
    Object value = ((ValueNode) node).value();
    if (value == null) {
      return Code.of("$T.ofNull()", ValueNode.class);
    } else if (value instanceof BigInteger number) {
      return Code.of("$T.of(new $T($S))", ValueNode.class, BigInteger.class, number.toString());
    }
    return Code.of("$T.of($L)", ValueNode.class, plain(value));
  }

  private static Code join(Stream<Code> blocks) {
    return blocks.collect(Code.joining(",$W"));
  }
}

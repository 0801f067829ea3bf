package dev.espalier.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ModuleModel;
import java.util.List;

/** Texts of a person's as they may stand in generated comments. */
final class Comments {

  private Comments() {}

  /** Returns the comment of a module's config: what the module's says, and its parameters. */
  static CodeBlock config(ModuleModel module, FieldNames names) {
    CodeBlock.Builder comment =
        CodeBlock.builder().add("Config of {@link $T}", module.call().owner());
    if (module.doc().isEmpty()) {
      comment.add(".\n");
    } else {
      comment.add(". $L\n", sentence(module.doc()));
    }
    List<Argument.Field> described =
        module.fields().stream().filter(field -> !field.doc().isEmpty()).toList();
    comment.add(described.isEmpty() ? "" : "\n");
    for (Argument.Field field : described) {
      comment.add("@param $L $L\n", names.component(field), sentence(field.doc()));
    }
    return comment.build();
  }

  /**
   * Returns a text that no comment ends within, that is free of markup and of Unicode escapes, and
   * that ends with a period.
   */
  static String sentence(String text) {
    String safe =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;");
    return safe.endsWith(".") ? safe : safe + ".";
  }
}

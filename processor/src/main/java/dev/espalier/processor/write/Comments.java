package dev.espalier.processor.write;

import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ModuleModel;

/** Texts of a person's as they may stand in generated comments. */
final class Comments {

  private Comments() {}

  /** Returns the comment of a module's config: what the module's says, and its parameters. */
  static String config(ModuleModel module, FieldNames names, JavaSource source) {
    StringBuilder comment =
        new StringBuilder("Config of {@link ")
            .append(source.name(module.call().owner()))
            .append(module.doc().isEmpty() ? "}." : "}. " + sentence(module.doc()));
    String before = "\n\n";
    for (Argument.Field field : module.fields()) {
      if (!field.doc().isEmpty()) {
        String parameter = names.component(field) + " " + sentence(field.doc());
        comment.append(before).append("@param ").append(parameter);
        before = "\n";
      }
    }
    return comment.toString();
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

package dev.espalier.schema;

import java.util.List;

/** The words of Groovy configs that no module and no type gives. */
final class GroovyLanguage {

  static final List<String> PROPERTIES =
      List.of(
          property("_base_", "java.util.Map", "the files to inherit from; then what they gave"),
          property("fileDirname", "java.lang.String", "the folder of this file"),
          property("fileBasename", "java.lang.String", "the name of this file"),
          property(
              "fileBasenameNoExtension",
              "java.lang.String",
              "the name of this file without its extension"),
          property("fileExtname", "java.lang.String", "the extension of this file, with its dot"));

  static final List<String> FUNCTIONS =
      List.of(
          method(
              "dict",
              "java.util.Map",
              "values: 'java.util.Map'",
              "a map: dict(type: 'pck', thr: 1)"),
          method("tuple", "java.util.List", "values: 'java.lang.Object...'", "a tuple"),
          method(
              "env",
              "java.lang.Object",
              "name: 'java.lang.String', fallback: 'java.lang.Object'",
              "an environment variable, or the fallback"),
          method(
              "select",
              "java.lang.String",
              "folder: 'java.lang.String', variant: 'java.lang.String'",
              "in _base_: the base of that name in a folder"));

  private GroovyLanguage() {}

  private static String property(String name, String type, String doc) {
    return "  property(name: %s, type: '%s', doc: %s)"
        .formatted(GdslText.quote(name), type, GdslText.doc(doc));
  }

  private static String method(String name, String type, String parameters, String doc) {
    return "  method(name: %s, type: '%s', params: [%s], doc: %s)"
        .formatted(GdslText.quote(name), type, parameters, GdslText.doc(doc));
  }
}

package dev.espalier.dsl;

import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.data.JsonFrontEnd;
import dev.espalier.dsl.data.YamlFrontEnd;
import dev.espalier.dsl.groovy.GroovyFrontEnd;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The syntaxes of config files, each known by the extensions of its files. */
enum Syntax {
  GROOVY,
  JSON,
  YAML;

  /** Returns the syntax of a file, or null if its name ends in no known extension. */
  static @Nullable Syntax of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".groovy")) {
      return GROOVY;
    } else if (name.endsWith(".json")) {
      return JSON;
    }
    return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : null;
  }

  /** Returns the syntax of a text by its name; one without a known extension stands for Groovy. */
  static Syntax orGroovy(String name) {
    Syntax syntax = of(name);
    return syntax == null ? GROOVY : syntax;
  }

  /** Returns the program in a text, or null if a problem was reported. */
  @Nullable Program read(Source source, Limits limits, Problems problems) {
    return switch (this) {
      case GROOVY -> GroovyFrontEnd.read(source, limits, problems);
      case JSON -> JsonFrontEnd.read(source, limits, problems);
      case YAML -> YamlFrontEnd.read(source, limits, problems);
    };
  }
}

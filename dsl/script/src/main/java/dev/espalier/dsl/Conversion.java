package dev.espalier.dsl;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.convert.Converter;
import dev.espalier.dsl.lang.Evaluator;
import dev.espalier.dsl.lang.FileContext;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.OwnValues;
import dev.espalier.dsl.lang.Program;
import java.nio.file.Path;
import java.util.List;

/**
 * One config file in another syntax: its own keys in their order, and its {@code _base_} as it is.
 *
 * @param text the text of the new file
 * @param lost what the new file does not hold, for a person to read
 */
public record Conversion(String text, List<String> lost) {

  /** Copies the list. */
  public Conversion {
    lost = List.copyOf(lost);
  }

  /**
   * Converts a file; the syntaxes are those that the names end in.
   *
   * @param from the file
   * @param to the name of the new file, which is not written
   * @throws ConfigException if the file is wrong, or computes what the other syntax cannot say
   * @throws IllegalArgumentException if the new file's name ends in no known extension
   */
  public static Conversion of(Path from, Path to) {
    Syntax target = Syntax.of(to.toString());
    if (target == null) {
      throw new IllegalArgumentException(
          "'%s' should end in .groovy, .json, .yaml or .yml".formatted(to));
    }
    Problems problems = new Problems();
    ConfigFile file = ConfigFile.of(from);
    FileReader reader = new FileReader(Limits.DEFAULT.fileChars(), LoadOptions.DEFAULT.libraries());
    FileReader.Result read = reader.read(file, Roots.real(file.path()), null);
    if (read.problem() != null) {
      problems.add(read.problem());
    }
    problems.throwIfErrors();
    Source source = read.source();
    Program program = source == null ? null : file.syntax().read(source, Limits.DEFAULT, problems);
    problems.throwIfErrors();
    if (program == null) {
      throw new IllegalStateException("reading failed without saying why");
    }
    FileContext context = FileContext.alone(file.predefined(), name -> null, Choices.NOWHERE);
    OwnValues own = Evaluator.own(program, context, Limits.DEFAULT, problems);
    problems.throwIfErrors();
    if (own == null) {
      throw new IllegalStateException("evaluating failed without saying why");
    }
    Converter converter = new Converter(program, own, sign(file.syntax()), problems);
    String text =
        switch (target) {
          case GROOVY -> converter.groovy();
          case JSON -> converter.json();
          case YAML -> converter.yaml();
        };
    problems.throwIfErrors();
    return new Conversion(text, converter.lost());
  }

  private static String sign(Syntax syntax) {
    return switch (syntax) {
      case GROOVY -> "//";
      case JSON -> "";
      case YAML -> "#";
    };
  }
}

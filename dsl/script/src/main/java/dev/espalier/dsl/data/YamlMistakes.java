package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says what is wrong with a YAML file that its parser refuses. */
final class YamlMistakes {

  private final Positions positions;
  private final Marks marks;

  YamlMistakes(Positions positions, Marks marks) {
    this.positions = positions;
    this.marks = marks;
  }

  Diagnostic explain(YamlEngineException thrown) {
    if (thrown instanceof ReaderException unreadable) {
      return Diagnostic.error(
              "E0021",
              positions.at(marks.offset(unreadable.getPosition())),
              "a character that cannot be seen")
          .label("in double quotes, write \\u%04x".formatted(unreadable.getCodePoint()));
    } else if (thrown instanceof MarkedYamlEngineException marked) {
      return explain(marked);
    }
    return Diagnostic.error("E0021", positions.at(0), "this is no YAML")
        .note("the parser says: " + firstLine(thrown.getMessage()));
  }

  private Diagnostic explain(MarkedYamlEngineException marked) {
    boolean hasProblem = marked.getProblemMark().isPresent();
    int offset = marks.offset(hasProblem ? marked.getProblemMark() : marked.getContextMark());
    Diagnostic error = Diagnostic.error("E0021", positions.at(offset), "this is no YAML");
    String hint = hint(offset);
    if (hint != null) {
      error = error.label(hint);
    }
    String said = firstLine(marked.getProblem());
    String context = firstLine(marked.getContext());
    error = error.note("the parser says: " + (context.isEmpty() ? said : context + ", " + said));
    int begun = marks.offset(marked.getContextMark());
    return hasProblem && marked.getContextMark().isPresent() && begun != offset
        ? error.related(positions.at(begun), "begun here")
        : error;
  }

  private @Nullable String hint(int offset) {
    String line = positions.line(offset);
    if (line.isBlank() || !line.substring(0, line.indexOf(line.strip())).contains("\t")) {
      return line.contains(Templates.OPEN) ? "a variable goes in quotes: '{{ … }}'" : null;
    }
    return "indent by spaces, not by tabs";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}

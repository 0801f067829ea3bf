package dev.espalier.dsl.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expression on one line stands exactly where its place says: that text alone means it. */
final class PlacesTest {

  static List<Path> files() {
    return GroovyParserTest.files().stream()
        .filter(each -> each.toString().contains("golden"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theTextAtAPlaceIsTheExpression(Path file) throws IOException, ReflectiveOperationException {
    Program program = read(Files.readString(file));
    List<Expression> expressions = new ArrayList<>();
    collect(program.functions(), expressions);
    collect(program.statements(), expressions);

    for (Expression expression : expressions) {
      Place.InSource place = (Place.InSource) expression.place();
      String line = place.source().lines().get(place.line() - 1);
      String text = line.substring(place.column() - 1, place.column() - 1 + place.length());
      String alone = "x = %s\n".formatted(text);
      if (isWhole(alone, line.endsWith(text))) {
        assertThat(ProgramText.of(read(alone)))
            .as("%s in %s", text, line)
            .isEqualTo("(= x %s)".formatted(ProgramText.of(expression)));
      }
    }
  }

  /** Tells whether a text can be read; it cannot if it goes on in the next line. */
  private static boolean isWhole(String text, boolean endsLine) {
    Source source = new Source("a", text);
    return !endsLine || GroovyFrontEnd.read(source, Limits.DEFAULT, new Problems()) != null;
  }

  private static Program read(String text) {
    Problems problems = new Problems();
    Program program = GroovyFrontEnd.read(new Source("a", text), Limits.DEFAULT, problems);
    assertThat(problems.sorted()).as(text).isEmpty();
    return Objects.requireNonNull(program);
  }

  /** Collects the expressions that are written as such, in whatever holds them. */
  private static void collect(Object value, List<Expression> found)
      throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        collect(each, found);
      }
    } else if (value instanceof Expression.Text text) {
      found.add(text);
      collect(text.parts().stream().filter(each -> !isLiteral(each)).toList(), found);
    } else if (value instanceof Expression.Make make) {
      found.add(make);
      collect(make.arguments(), found);
    } else if (value instanceof Expression.Pair pair && isLiteral(pair.key())) {
      collect(pair.value(), found);
    } else if (value instanceof Statement.Assign assign) {
      // In x += 1 there is no expression x + 1.
      boolean compound =
          assign.value() instanceof Expression.Binary binary
              && binary.place() instanceof Place.InSource in
              && in.column() == ((Place.InSource) assign.place()).column()
              && in.line() == ((Place.InSource) assign.place()).line();
      collect(compound ? ((Expression.Binary) assign.value()).right() : assign.value(), found);
    } else if (value instanceof Record && value.getClass().getName().contains("dsl.lang")) {
      if (value instanceof Expression expression) {
        found.add(expression);
      }
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        if (part != null) {
          collect(part, found);
        }
      }
    }
  }

  private static boolean isLiteral(Expression expression) {
    return expression instanceof Expression.Literal;
  }
}

package dev.espalier.dsl.data;

import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads config files in JSON. */
public final class JsonFrontEnd {

  private JsonFrontEnd() {}

  /**
   * Returns the program in a text.
   *
   * @param problems receives everything that is wrong
   * @return the program, or null if a problem was reported
   */
  public static @Nullable Program read(Source source, Limits limits, Problems problems) {
    int before = problems.errorCount();
    Positions positions = new Positions(source);
    Structures structures = new Structures(source, problems);
    try (JsonParser parser = factory(source).createParser(context(), source.text())) {
      Expression root =
          parser.nextToken() == null
              ? new Expression.Mapping(source.at(1, 1, 1), List.of())
              : new JsonReader(parser, positions, structures, limits.depth(), problems).read();
      Program program = structures.program(root);
      return problems.errorCount() == before ? program : null;
    } catch (StreamReadException e) {
      problems.add(new JsonMistakes(positions).explain(e));
    } catch (TooDeepException e) {
      problems.add(e.diagnostic());
    }
    return null;
  }

  private static ObjectReadContext context() {
    return ObjectReadContext.empty();
  }

  /** The size of the file bounds everything but the nesting, which the reader bounds itself. */
  private static JsonFactory factory(Source source) {
    int size = source.text().length() + 1;
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNumberLength(size)
                .maxStringLength(size)
                .maxNameLength(size)
                .build())
        .build();
  }
}

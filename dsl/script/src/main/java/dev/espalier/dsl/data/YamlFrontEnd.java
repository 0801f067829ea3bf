package dev.espalier.dsl.data;

import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads config files in YAML 1.2. */
public final class YamlFrontEnd {

  private YamlFrontEnd() {}

  /**
   * Returns the program in a text.
   *
   * @param problems receives everything that is wrong
   * @return the program, or null if a problem was reported
   */
  public static @Nullable Program read(Source source, Limits limits, Problems problems) {
    int before = problems.errorCount();
    Positions positions = new Positions(source);
    Marks marks = new Marks(positions);
    Structures structures = new Structures(source, problems);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setCodePointLimit(source.text().length() + 1)
            .build();
    try {
      YamlReader reader =
          new YamlReader(
              new Parse(settings).parseString(source.text()).iterator(),
              positions,
              marks,
              structures,
              limits.depth(),
              problems);
      Program program = structures.program(reader.read(source.at(1, 1, 1)));
      return problems.errorCount() == before ? program : null;
    } catch (YamlEngineException e) {
      problems.add(new YamlMistakes(positions, marks).explain(e));
    } catch (TooDeepException e) {
      problems.add(e.diagnostic());
    }
    return null;
  }
}

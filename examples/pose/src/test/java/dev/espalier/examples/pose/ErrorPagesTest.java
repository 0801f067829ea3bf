package dev.espalier.examples.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every id of a problem that any module's main code names has a page. */
class ErrorPagesTest {

  private static final Path PAGES = Repository.ROOT.resolve("dsl/script/errors");
  private static final Pattern ID = Pattern.compile("\\b[EW]\\d{4}\\b");

  @Test
  void everyIdOfTheSourcesHasAPageThatBeginsWithIt() {
    Set<String> ids = new TreeSet<>();
    for (Path file : Repository.files(".java")) {
      if (file.toString().replace('\\', '/').contains("/src/main/")) {
        ID.matcher(Repository.read(file)).results().map(MatchResult::group).forEach(ids::add);
      }
    }

    assertThat(ids).contains("E0001", "E0102", "E0708");
    assertThat(ids)
        .allSatisfy(
            id -> {
              Path page = PAGES.resolve(id + ".md");
              assertThat(page).isRegularFile();
              assertThat(Files.readString(page)).startsWith("# " + id + ": ");
            });
  }
}

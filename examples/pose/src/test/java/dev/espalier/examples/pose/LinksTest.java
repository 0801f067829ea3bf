package dev.espalier.examples.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relative links on the repository's pages lead somewhere. */
class LinksTest {

  @Test
  void everyRelativeLinkLeadsToAFileOrFolder() {
    List<String> dead = new ArrayList<>();
    List<Path> pages = Repository.files(".md");
    for (Path page : pages) {
      for (String link : new Markdown(Repository.read(page)).relativeLinks()) {
        if (!Files.exists(page.resolveSibling(link))) {
          dead.add(page + " -> " + link);
        }
      }
    }

    assertThat(pages)
        .contains(Repository.ROOT.resolve("README.md"), Repository.ROOT.resolve("CONTRIBUTING.md"));
    assertThat(dead).isEmpty();
  }
}

package dev.espalier.examples.pose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.Repository;
import dev.espalier.examples.pose.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Wrong configs, each made of a right one by one override; the file lists the overrides, and what a
 * schema library and the command say of them. {@code -Dgolden.update=true} writes it anew.
 */
class MutationsTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/espalier/examples/pose/schema/mutations.txt");
  private static final String CONFIG = "configs/quickstart.groovy";

  @Test
  void everyMutationIsRejectedWhereItIs() throws IOException {
    Validator file = Validator.of();
    String golden = Repository.read(GOLDEN);
    List<String> mutations =
        golden.lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).toList();
    StringBuilder actual = new StringBuilder();

    for (String mutation : mutations) {
      Command print = Command.run("print", CONFIG, "--format", "json", "--cfg-options", mutation);
      Command check = Command.run("check", CONFIG, "--cfg-options", mutation);
      List<String> errors = file.errors(print.out());

      assertThat(print.exit()).as(mutation).isZero();
      assertThat(check.exit()).as(mutation).isEqualTo(1);
      assertThat(errors).as(mutation).hasSize(1);
      actual.append(mutation).append('\n');
      errors.forEach(error -> actual.append("  schema  ").append(error).append('\n'));
      check
          .err()
          .lines()
          .filter(line -> line.startsWith("error["))
          .forEach(line -> actual.append("  check   ").append(line).append('\n'));
    }

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    }
    assertThat(mutations).hasSizeGreaterThanOrEqualTo(20);
    assertThat(actual.toString()).isEqualTo(Repository.read(GOLDEN));
  }
}

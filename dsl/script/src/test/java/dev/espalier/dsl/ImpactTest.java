package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Change;
import dev.espalier.config.ConfigPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImpactTest {

  @TempDir private Path folder;

  @Test
  void aValueThatIsTakenOverChangesWhereItStands() throws IOException {
    Path base = write("base.groovy", "optimizer = Adam(lr: 0.1)\n");
    Path child = write("child.groovy", "_base_ = 'base.groovy'\ntotal_epochs = 3\n");

    assertThat(changes(base, "optimizer.lr", child)).containsExactly("optimizer.lr");
  }

  @Test
  void whatIsComputedFromItChangesAsWell() throws IOException {
    Path base =
        write(
            "base.groovy",
            """
            size = [192, 256]
            area = size[0] * size[1]
            data { train { pipeline = [Resize(size: size)] } }
            """);
    Path child = write("child.groovy", "_base_ = 'base.groovy'\nhalf = _base_.size[0] / 2\n");

    assertThat(changes(base, "size[0]", child))
        .containsExactly("size[0]", "area", "data.train.pipeline[0].size[0]", "half");
  }

  @Test
  void whatAConfigOverridesDoesNotChangeIt() throws IOException {
    Path base = write("base.groovy", "optimizer = Adam(lr: 0.1)\n");
    Path child = write("child.groovy", "_base_ = 'base.groovy'\noptimizer { lr = 1 }\n");

    assertThat(changes(base, "optimizer.lr", child)).isEmpty();
  }

  @Test
  void aWholeMapMayBeMeant() throws IOException {
    Path base = write("base.groovy", "optimizer = dict(lr: 0.1, on: true, n: null, l: [])\n");

    assertThat(changes(base, "optimizer", base))
        .containsExactly("optimizer.lr", "optimizer.on", "optimizer.n", "optimizer.l");
  }

  @Test
  void aFileThatIsNoBaseHasNoPart() throws IOException {
    Path base = write("base.groovy", "lr = 0.1\n");
    Path other = write("other.groovy", "lr = 0.1\n");

    assertThat(impact(base, "lr").on(Configs.load(other))).isInstanceOf(Impact.Unrelated.class);
  }

  @Test
  void aConfigThatFailsWithAnotherValueIsBroken() throws IOException {
    Path base = write("base.groovy", "index = 1\n");
    Path child = write("child.groovy", "_base_ = 'base.groovy'\nx = [5, 6][_base_.index]\n");

    assertThat(impact(base, "index").on(Configs.load(child)))
        .isInstanceOfSatisfying(
            Impact.Broken.class,
            broken -> assertThat(broken.problem().diagnostics().get(0).id()).isEqualTo("E0304"));
  }

  private List<String> changes(Path file, String path, Path config) {
    Impact.Changed changed = (Impact.Changed) impact(file, path).on(Configs.load(config));
    return changed.changes().stream().map(Change::path).map(ConfigPath::toString).toList();
  }

  private static Impact impact(Path file, String path) {
    return new Impact(file, ConfigPath.parse(path), LoadOptions.DEFAULT);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

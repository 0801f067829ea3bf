package dev.espalier.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library of modules and configs, and an application that uses it, each built from a pom of its
 * own that knows nothing of this repository.
 *
 * <p>They are built by the JDK that runs the test, or by that of {@code -Dblackbox.jdk=FOLDER}.
 */
class BlackBoxTest {

  private static final String LIBRARIES =
      "target/gallery-1.0.jar" + File.pathSeparator + "target/lib/*";
  private static final String GALLERY = "com.example.gallery.Gallery";

  @TempDir private Path folder;

  @Test
  void strangersBuildAndRunALibraryAndAnApplication() throws IOException, InterruptedException {
    String jdk = System.getProperty("blackbox.jdk", System.getProperty("java.home"));
    StrangerBuild build = new StrangerBuild(Path.of("../blackbox"), folder, Path.of(jdk));

    StrangerBuild.Result built = build.maven("package");
    assertThat(built.exit()).as(built.output()).isZero();

    StrangerBuild.Result run = build.java("-cp", LIBRARIES, GALLERY, "configs/gallery.groovy");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output().lines())
        .containsExactly(
            "[Circle, Group, Hexagon, Square]",
            "the gallery",
            "  Circle    2.36 m²  Ring[radius=1.0, hole=0.5]",
            "  Square    4.00 m²  Square[side=2.0]",
            "  Hexagon   2.60 m²  Hexagon[side=1.0]",
            "made in Java",
            "  Group    11.60 m²  Group[figures=[Hexagon[side=1.0], Square[side=3.0]]]");

    StrangerBuild.Result typo = build.java("-cp", LIBRARIES, GALLERY, "configs/typo.groovy");
    assertThat(typo.exit()).isEqualTo(1);
    assertThat(typo.output())
        .contains("did you mean 'side'?")
        .contains("'Squares' is not in the registry 'figure'")
        .contains("did you mean 'Square'?");
  }
}

package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where bases may come from: the project, what its user allows, and libraries. */
final class BaseRootsTest {

  @TempDir private Path folder;
  private Path project;
  private Path outside;

  @BeforeEach
  void makeAProjectAndAFileOutside() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("espalier.modules"), "");
    Files.createDirectories(project.resolve("configs/deep"));
    Files.writeString(project.resolve("inside.groovy"), "x = 1");
    outside = Files.writeString(folder.resolve("outside.groovy"), "x = 1");
  }

  @Test
  void theProjectIsOpen() throws IOException {
    assertThat(ids("../../inside.groovy")).isEmpty();
    assertThat(ids(project.resolve("inside.groovy").toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../outside.groovy",
        "../../../no_such.groovy",
        "../../configs/../../outside.groovy",
        "/etc/passwd",
        "/dev/zero",
        "/proc/self/mem",
        "../../../projectile/x.groovy"
      })
  void whatLiesOutsideIsRefusedWhetherItExistsOrNot(String base) throws IOException {
    assertThat(ids(base)).containsExactly("E0040");
  }

  @Test
  void anAbsolutePathOutsideIsAllowedByTheUserAlone() throws IOException {
    Path config = write(outside.toString().replace('\\', '/'));
    assertThat(ids(config, LoadOptions.DEFAULT)).containsExactly("E0040");
    assertThat(ids(config, LoadOptions.DEFAULT.withRoots(List.of(folder)))).isEmpty();
  }

  @Test
  void aLinkIsFollowedBeforeTheCheckAndTheMessageSaysWhere() throws IOException {
    Files.createSymbolicLink(project.resolve("link.groovy"), outside);
    Files.createSymbolicLink(project.resolve("up"), folder);
    assertThat(ids("../../up/outside.groovy")).containsExactly("E0040");

    ConfigException thrown = failure(write("../../link.groovy"), LoadOptions.DEFAULT);

    assertThat(thrown).hasMessageContaining("it leads to " + outside.toRealPath());
  }

  @Test
  void aLinkInsideMayLeadInside() throws IOException {
    Files.createSymbolicLink(project.resolve("link.groovy"), project.resolve("inside.groovy"));
    assertThat(ids("../../link.groovy")).isEmpty();
  }

  @Test
  void aBaseOfABaseIsCheckedToo() throws IOException {
    Files.writeString(project.resolve("inside.groovy"), "_base_ = '../outside.groovy'");
    assertThat(ids("../../inside.groovy")).containsExactly("E0040");
  }

  @Test
  void withoutAProjectTheFolderOfTheConfigIsOpenAndAFolderOfBasesBesideIt() throws IOException {
    Files.delete(project.resolve("espalier.modules"));
    assertThat(ids("../../inside.groovy")).containsExactly("E0040");
    Files.createDirectories(project.resolve("_base_"));
    assertThat(ids("../../inside.groovy")).isEmpty();
  }

  @Test
  void nothingOutsideIsListedForASelection() throws IOException {
    Path config = write("x");
    Files.writeString(config, "_base_ = [select('../../..', 'outside')]");
    assertThat(ids(config, LoadOptions.DEFAULT)).containsExactly("E0040");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = project.resolve("pipe.groovy");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(ids("../../pipe.groovy")).containsExactly("E0003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/a.groovy",
        "jar:file:/a.jar!/a.groovy",
        "file:///etc/a.groovy",
        "//host/share/a.groovy",
        "..\\\\outside.groovy"
      })
  void noAddressIsLookedUp(String base) throws IOException {
    assertThat(ids(base)).containsExactly("E0041");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lib::../other/a.groovy",
        "lib::/a.groovy",
        "lib::a//b.groovy",
        "lib::%2e%2e/a.groovy",
        "lib::.hidden.groovy",
        "lib::a.txt",
        "../lib::a.groovy",
        "lib::a::b.groovy",
        "::a.groovy",
        "lib::models/escape.groovy",
        "lib::models/absolute.groovy"
      })
  void aLibraryIsNotLeft(String base) throws IOException {
    try (URLClassLoader loader = library("a.jar")) {
      LoadOptions options = LoadOptions.DEFAULT.withLibraries(loader);
      assertThat(ids(write(base), options)).containsExactly("E0042");
    }
  }

  @Test
  void aLibrarysFilesInheritFromEachOther() throws IOException {
    try (URLClassLoader loader = library("a.jar")) {
      LoadOptions options = LoadOptions.DEFAULT.withLibraries(loader);
      Path config = write("lib::models/good.groovy");

      assertThat(Configs.load(config, options).root().toString())
          .contains("from: 'lib::models'", "common: 1");
      assertThat(ids(write("lib::models/god.groovy"), options)).containsExactly("E0044");
      assertThat(failure(write("lbi::models/good.groovy"), options))
          .hasMessageContaining("did you mean 'lib'?");
    }
  }

  @Test
  void aFileInTwoJarsIsRefused() throws IOException {
    try (URLClassLoader first = library("a.jar");
        URLClassLoader both =
            new URLClassLoader(
                new URL[] {first.getURLs()[0], library("b.jar").getURLs()[0]}, null)) {
      LoadOptions options = LoadOptions.DEFAULT.withLibraries(both);
      assertThat(ids(write("lib::models/good.groovy"), options)).containsExactly("E0045");
    }
  }

  private URLClassLoader library(String name) throws IOException {
    Path jar = folder.resolve(name);
    Map<String, String> files =
        Map.of(
            "common.groovy", "common = 1",
            "models/good.groovy", "_base_ = '../common.groovy'\nfrom = fileDirname",
            "models/escape.groovy", "_base_ = '../../other/a.groovy'",
            "models/absolute.groovy", "_base_ = '/etc/a.groovy'");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry("META-INF/espalier/configs/lib/" + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private Path write(String base) throws IOException {
    Path config = project.resolve("configs/deep/main.groovy");
    return Files.writeString(config, "_base_ = '" + base + "'");
  }

  private List<String> ids(String base) throws IOException {
    return ids(write(base), LoadOptions.DEFAULT);
  }

  private static List<String> ids(Path config, LoadOptions options) {
    try {
      Configs.load(config, options);
      return List.of();
    } catch (ConfigException e) {
      return e.diagnostics().stream().map(Diagnostic::id).toList();
    }
  }

  private static ConfigException failure(Path config, LoadOptions options) {
    return catchThrowableOfType(ConfigException.class, () -> Configs.load(config, options));
  }
}

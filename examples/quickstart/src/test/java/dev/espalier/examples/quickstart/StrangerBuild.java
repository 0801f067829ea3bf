package dev.espalier.examples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project built and run as a stranger would: from a copy of its own, by the Maven that runs this
 * test, with a local repository of its own.
 *
 * <p>What is not of the house comes from the local repository of this build, or else from where
 * Maven finds it.
 */
final class StrangerBuild {

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path folder;
  private final Path jdk;

  /**
   * The result of a process.
   *
   * @param exit the exit code
   * @param output what it wrote, to both streams
   */
  record Result(int exit, String output) {}

  /**
   * Copies the project.
   *
   * @param project the folder of its pom
   * @param folder where the copy and the repositories go
   * @param jdk the JDK that builds and runs it
   */
  StrangerBuild(Path project, Path folder, Path jdk) throws IOException {
    this.folder = folder;
    this.jdk = jdk;
    copy(project, folder.resolve("project"));
    Path house = folder.resolve("house");
    new HouseRepository(house).fill();
    Path known = Path.of(System.getProperty("localRepository"));
    Files.writeString(
        folder.resolve("settings.xml"), settings(List.of(house.toUri(), known.toUri())));
  }

  /** Runs Maven in the copy. */
  Result maven(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String home = System.getProperty("maven.home");
    String name = WINDOWS ? "mvn.cmd" : "mvn";
    command.add(home == null || home.isEmpty() ? name : Path.of(home, "bin", name).toString());
    command.addAll(List.of("-B", "-ntp", "-q", "-s", folder.resolve("settings.xml").toString()));
    command.add("-Dmaven.repo.local=" + folder.resolve("repository"));
    command.addAll(List.of(arguments));
    return run(command, folder.resolve("project"));
  }

  /** Runs a main class of the application, in its folder. */
  Result java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(List.of(arguments));
    return run(command, folder.resolve("project").resolve("application"));
  }

  private Result run(List<String> command, Path where) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.filter(path -> !from.relativize(path).toString().contains("target")).toList();
    }
    for (Path path : paths) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }

  private static String settings(List<URI> repositories) {
    StringBuilder plain = new StringBuilder();
    StringBuilder plugins = new StringBuilder();
    for (int i = 0; i < repositories.size(); i++) {
      String inside =
          "<id>near-%d</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                  .formatted(i, repositories.get(i))
              + "<snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>";
      plain.append("<repository>%s</repository>".formatted(inside));
      plugins.append("<pluginRepository>%s</pluginRepository>".formatted(inside));
    }
    return """
        <settings>
          <profiles>
            <profile>
              <id>near</id>
              <repositories>%s</repositories>
              <pluginRepositories>%s</pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(plain, plugins);
  }
}

package dev.espalier.examples.pose.house;

import dev.espalier.examples.pose.house.agent.CallWatch;
import dev.espalier.examples.pose.house.agent.ReflectionAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A Java process under the {@link ReflectionAgent}, with the class path of the tests.
 *
 * @param exit the exit code
 * @param output what it wrote, to both streams
 */
record WatchedProcess(int exit, String output) {

  /** Runs a main class; the agent's jars are made in the folder. */
  static WatchedProcess run(Path folder, String... mainAndArguments)
      throws IOException, InterruptedException {
    Path watch = jar(folder.resolve("watch.jar"), new Manifest(), CallWatch.class);
    Path agent = jar(folder.resolve("agent.jar"), agentManifest());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    // The class of a method reference is hidden, and would be left out of a stack.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+ShowHiddenFrames"));
    command.add("-javaagent:" + agent + "=" + watch);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(mainAndArguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new WatchedProcess(process.waitFor(), output);
  }

  private static Manifest agentManifest() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", ReflectionAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    return manifest;
  }

  private static Path jar(Path jar, Manifest manifest, Class<?>... classes) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}

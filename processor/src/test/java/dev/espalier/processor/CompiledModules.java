package dev.espalier.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Literal;
import dev.espalier.config.Problems;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.ModuleIndex;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The modules of a scenario, compiled and loaded as a program loads them. */
final class CompiledModules {

  private final Registries registries;

  private CompiledModules(Registries registries) {
    this.registries = registries;
  }

  /** What a config became. */
  record Decoded(@Nullable ModuleConfig<?> config, List<Diagnostic> diagnostics) {

    List<String> ids() {
      return diagnostics.stream().map(Diagnostic::id).toList();
    }
  }

  /** Compiles the sources of a scenario, whose index is named Golden. */
  static CompiledModules of(String scenario, String index) {
    Compilation compilation =
        Compilers.processing("-Aespalier.index=Golden").compile(Sources.in(scenario));
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, byte[]> classes = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String name = file.getName().replaceFirst(".*/CLASS_OUTPUT/", "").replace('/', '.');
        classes.put(name.substring(0, name.length() - ".class".length()), bytes(file));
      }
    }
    try {
      Class<?> type = new Memory(classes).loadClass(index);
      return new CompiledModules(
          Registries.of(List.of((ModuleIndex) type.getConstructor().newInstance())));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Registries registries() {
    return registries;
  }

  Registry<?> registry(String name) {
    return registries.all().stream()
        .filter(registry -> registry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Decodes a map, given as a literal, for a module. */
  Decoded decode(String registry, String module, String map) {
    return decode(registry, module, Literal.parse(map));
  }

  Decoded decode(String registry, String module, ConfigNode map) {
    Problems problems = new Problems();
    Module<?> found = registry(registry).get(module);
    ModuleConfig<?> config =
        found == null
            ? null
            : found.decoder().apply(map, new Decoding(ConfigPath.ROOT, problems, registries));
    return new Decoded(config, problems.sorted());
  }

  private static byte[] bytes(JavaFileObject file) {
    try (var in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(String.format(Locale.ROOT, "%s", file), e);
    }
  }

  /** Loads classes that were never written to a disk. */
  private static final class Memory extends ClassLoader {
    private final Map<String, byte[]> classes;

    Memory(Map<String, byte[]> classes) {
      super(CompiledModules.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = classes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }
}

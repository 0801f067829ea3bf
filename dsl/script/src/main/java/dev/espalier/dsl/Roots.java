package dev.espalier.dsl;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folders that bases may come from: the project of the config that was asked for, and what its
 * user allows besides.
 *
 * <p>Paths are compared as the system resolves them, so that neither links nor {@code ..} nor the
 * case of letters leads around the check.
 */
final class Roots {

  /** What a project's folder holds. */
  private static final List<String> SIGNS = List.of(".git", "pom.xml", "espalier.modules");

  /** The folder of bases in OpenMMLab's manner; it stands at the top of a tree of configs. */
  private static final String BASES = "_base_";

  private final List<Path> folders;

  private Roots(List<Path> folders) {
    this.folders = folders;
  }

  /**
   * Returns the roots of a config.
   *
   * @param given the config that was asked for
   * @param allowed what else its user allows
   */
  static Roots of(ConfigFile given, List<Path> allowed) {
    List<Path> folders = new ArrayList<>();
    Path folder = given.path().getParent();
    folders.add(project(real(folder == null ? given.path() : folder)));
    allowed.forEach(each -> folders.add(real(each.toAbsolutePath().normalize())));
    return new Roots(List.copyOf(folders));
  }

  private static Path project(Path folder) {
    Path signed = nearest(folder, SIGNS);
    Path withBases = signed == null ? nearest(folder, List.of(BASES)) : signed;
    return withBases == null ? folder : withBases;
  }

  /** Returns the nearest enclosing folder with one of the entries; never a whole file system. */
  private static @Nullable Path nearest(Path folder, List<String> entries) {
    for (Path each = folder; each != null && each.getParent() != null; each = each.getParent()) {
      Path candidate = each;
      if (entries.stream().anyMatch(entry -> Files.exists(candidate.resolve(entry)))) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * Returns where a path leads once links are resolved; of a path that does not exist, the part
   * that does.
   */
  static Path real(Path path) {
    for (Path each = path; each != null; each = each.getParent()) {
      try {
        Path real = each.toRealPath();
        return each == path ? real : real.resolve(each.relativize(path)).normalize();
      } catch (IOException e) {
        if (Files.exists(each)) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return path;
  }

  /** Tells whether a resolved path lies in one of the folders. */
  boolean contain(Path real) {
    return folders.stream().anyMatch(real::startsWith);
  }

  /** Returns why a base may not be loaded. */
  Diagnostic outside(ConfigFile base, Path real, Place asked) {
    String allowed =
        folders.stream().map(Path::toString).distinct().collect(Collectors.joining(", "));
    Diagnostic error =
        Diagnostic.error("E0040", asked, "'%s' lies outside the folders of bases".formatted(base));
    return (real.equals(base.path()) ? error : error.note("it leads to " + real))
        .note("bases may come from: " + allowed)
        .note(
            "whoever loads the config can allow more: --allow-bases FOLDER, or"
                + " LoadOptions.withRoots(…)");
  }
}

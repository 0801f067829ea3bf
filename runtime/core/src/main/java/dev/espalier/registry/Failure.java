package dev.espalier.registry;

import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Place;
import java.nio.file.FileSystemException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@link BuildException} says.
 *
 * @param path the way to the module that failed
 * @param named whether the path begins at the module that is being built, of which the failed one
 *     is a part; otherwise it begins at the one that was built, whose own place is unknown to it
 * @param module the name of the module that failed; empty where it is not known yet
 * @param problem what went wrong
 * @param place where the config says it
 */
record Failure(ConfigPath path, boolean named, String module, String problem, Place place) {

  static Failure of(String problem) {
    return new Failure(ConfigPath.ROOT, false, "", problem, Place.PROGRAM);
  }

  /** Returns the failure of a call that threw something. */
  static Failure of(String module, Throwable thrown) {
    return of(problem(thrown)).in(module);
  }

  Failure on(ConfigPath otherPath) {
    return new Failure(otherPath, named, module, problem, place);
  }

  Failure in(String otherModule) {
    return new Failure(path, named, otherModule, problem, place);
  }

  Failure at(Place otherPlace) {
    return new Failure(path, named, module, problem, otherPlace);
  }

  /** Returns the failure of a part as the module sees it that the part is of. */
  Failure under(ConfigPath part, String partName) {
    ConfigPath longer = part;
    for (ConfigPath.Step step : path.steps()) {
      longer =
          step instanceof ConfigPath.Step.Index index
              ? longer.then(index.value())
              : longer.then(((ConfigPath.Step.Name) step).text());
    }
    return new Failure(longer, true, module.isEmpty() ? partName : module, problem, place);
  }

  /** Returns the failure as it leaves a module that was being built. */
  Failure leaving(String outer) {
    if (named) {
      return new Failure(path, false, module, problem, place);
    }
    return module.isEmpty() ? in(outer) : of(text()).in(outer);
  }

  /** Returns the failure in one line: {@code model.backbone (ResNet): depth must be positive}. */
  String text() {
    String where =
        path.isRoot() ? module : module.isEmpty() ? path.toString() : path + " (" + module + ")";
    return where.isEmpty() ? problem : where + ": " + problem;
  }

  /**
   * Returns what an exception says; its sort too, unless that only says that something is wrong.
   */
  private static String problem(Throwable thrown) {
    if (thrown instanceof ConfigException config) {
      return config.diagnostics().stream()
          .flatMap(found -> Stream.concat(Stream.of(found.title()), found.notes().stream()))
          .collect(Collectors.joining("; "));
    }
    String message = thrown.getMessage();
    String sort = thrown.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return sort;
    }
    boolean plain =
        thrown.getClass() == IllegalArgumentException.class
            || thrown.getClass() == IllegalStateException.class;
    return plain || (thrown instanceof FileSystemException && message.indexOf(':') > 0)
        ? message
        : sort + ": " + message;
  }
}

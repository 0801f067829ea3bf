package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.DiagnosticPrinter;
import dev.espalier.config.Place;
import org.jspecify.annotations.Nullable;

/**
 * Signals that a module could not be built, although its config is well-formed.
 *
 * <p>It says which module of the config it was, {@code model.backbone (ResNet): …}, and keeps what
 * was thrown as its cause. {@link #in} adds the place in the file.
 */
public final class BuildException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** Creates an exception with a message for the person who wrote the config. */
  public BuildException(String message) {
    this(Failure.of(message), null);
  }

  /** Creates an exception with a message and the failure that a constructor threw. */
  public BuildException(String message, Throwable cause) {
    this(Failure.of(message), cause);
  }

  /**
   * Returns the exception of something that a config says and that nothing can be made of.
   *
   * @param path where the config says it
   * @param cause what was thrown, which says why
   */
  public static BuildException at(ConfigPath path, RuntimeException cause) {
    return new BuildException(Failure.of("", cause).on(path), cause);
  }

  private BuildException(Failure failure, @Nullable Throwable cause) {
    super(message(failure), cause);
    this.failure = failure;
  }

  /** Returns the exception of a module whose constructor threw something. */
  static BuildException of(String module, Throwable thrown) {
    return new BuildException(Failure.of(module, thrown), thrown);
  }

  /**
   * Returns the exception of a part that could not be built.
   *
   * @param part where the part's config stands in that of the module it is a part of
   */
  static BuildException ofPart(ConfigPath part, String module, RuntimeException thrown) {
    BuildException failed = thrown instanceof BuildException e ? e : of(module, thrown);
    return failed.under(part, module);
  }

  /** Returns the way from what was built first to the module that failed. */
  public ConfigPath path() {
    return failure.path();
  }

  /** Returns the name of the module that failed; empty if no module did. */
  public String moduleName() {
    return failure.module();
  }

  /** Returns the failure as a problem of the config, with its place if {@link #in} found that. */
  public Diagnostic diagnostic() {
    return diagnostic(failure);
  }

  /**
   * Returns this exception with the place that the failed module has in a config.
   *
   * @param root the config that {@link #path()} begins in; where the path leads out of it, the last
   *     node on the way is the place
   */
  public BuildException in(ConfigNode root) {
    ConfigPath way = failure.path();
    ConfigNode node = way.find(root);
    while (node == null) {
      way = way.parent();
      node = way.find(root);
    }
    return with(failure.at(node.place()));
  }

  /** Tells whether the place in a file is known. */
  public boolean isLocated() {
    return failure.place() instanceof Place.InSource;
  }

  private BuildException under(ConfigPath part, String partName) {
    return with(failure.under(part, partName));
  }

  /** Returns this exception as it leaves a module that was being built. */
  BuildException leaving(String module) {
    return with(failure.leaving(module));
  }

  private BuildException with(Failure other) {
    BuildException copy = new BuildException(other, getCause());
    copy.setStackTrace(getStackTrace());
    for (Throwable suppressed : getSuppressed()) {
      copy.addSuppressed(suppressed);
    }
    return copy;
  }

  private static String message(Failure failure) {
    return failure.place() instanceof Place.InSource
        ? DiagnosticPrinter.plain().print(diagnostic(failure)).stripTrailing()
        : failure.text();
  }

  private static Diagnostic diagnostic(Failure failure) {
    return Diagnostic.error("E0510", failure.place(), failure.text());
  }
}

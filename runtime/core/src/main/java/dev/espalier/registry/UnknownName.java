package dev.espalier.registry;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Suggestions;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a registry has no module of a name. */
final class UnknownName {

  private UnknownName() {}

  /** Returns the diagnostic of a name that the registry does not find. */
  static Diagnostic of(Registry<?> registry, String name, Place place) {
    List<? extends Registration<?>> several = registry.spellings().candidates(name);
    if (!several.isEmpty()) {
      return ambiguous(registry, name, several, place);
    }
    String scope = ScopePath.of(name);
    if (!scope.isEmpty() && !registry.knowsScope(scope)) {
      return unknownScope(registry, scope, ScopePath.simpleName(name), place);
    }
    Diagnostic unknown =
        Diagnostic.error(
            "E0102", place, "'%s' is not in the registry '%s'".formatted(name, registry.name()));
    if (scope.isEmpty()) {
      return unknown.suggest(name, registry.names());
    }
    List<String> inScope =
        registry.fullNames().stream().filter(one -> ScopePath.of(one).equals(scope)).toList();
    Diagnostic hinted = unknown.suggest(name, inScope);
    return elsewhere(registry, ScopePath.simpleName(name), hinted);
  }

  /** Returns a diagnostic in one line, for exceptions. */
  static String inWords(Diagnostic diagnostic) {
    String label = diagnostic.label().isEmpty() ? "" : "; " + diagnostic.label();
    String notes =
        diagnostic.notes().isEmpty() ? "" : " (" + String.join("; ", diagnostic.notes()) + ")";
    return diagnostic.title() + label + notes;
  }

  private static Diagnostic unknownScope(
      Registry<?> registry, String scope, String name, Place place) {
    Diagnostic unknown =
        Diagnostic.error(
            "E0501",
            place,
            "the registry '%s' has no scope '%s'".formatted(registry.name(), scope));
    Diagnostic hinted =
        registry.scopes().isEmpty()
            ? unknown.note("none of its names has a scope")
            : unknown.suggest(scope, registry.scopes());
    return elsewhere(registry, name, hinted);
  }

  /** Adds where else there is a module of a name. */
  private static Diagnostic elsewhere(Registry<?> registry, String name, Diagnostic diagnostic) {
    List<String> places =
        registry.fullNames().stream()
            .filter(one -> ScopePath.simpleName(one).equals(name))
            .map(one -> "'" + one + "'")
            .toList();
    return places.isEmpty()
        ? diagnostic
        : diagnostic.note("there is " + String.join(" and ", places));
  }

  private static Diagnostic ambiguous(
      Registry<?> registry, String name, List<? extends Registration<?>> several, Place place) {
    Diagnostic diagnostic =
        Diagnostic.error(
                "E0502",
                place,
                "'%s' is in several scopes of the registry '%s'".formatted(name, registry.name()))
            .label(
                several.stream()
                    .map(Registration::fullName)
                    .collect(Collectors.joining("' or '", "write '", "'")));
    for (Registration<?> one : several) {
      diagnostic = diagnostic.note("%s: %s".formatted(one.fullName(), one.description()));
    }
    return diagnostic;
  }

  /** Returns what to say of a scope that no registry has. */
  static String ofScope(String scope, List<String> known) {
    List<String> near = Suggestions.nearest(scope, known);
    return "there is no scope '%s'%s (known: %s)"
        .formatted(
            scope,
            near.isEmpty() ? "" : "; " + Suggestions.phrase(near),
            known.isEmpty() ? "none" : String.join(", ", known));
  }
}

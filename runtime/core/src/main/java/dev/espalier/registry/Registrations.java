package dev.espalier.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All names of one registry with their scopes; immutable. */
final class Registrations<T> {

  private final Map<String, Registration<T>> byFullName;

  private Registrations(Map<String, Registration<T>> byFullName) {
    this.byFullName = Collections.unmodifiableMap(byFullName);
  }

  /**
   * Returns what several compilations register.
   *
   * @param registry the registry's name, for messages
   * @param clashes receives a sentence for each name that two of them claim
   */
  static <T> Registrations<T> of(
      String registry, List<Registration<T>> found, List<String> clashes) {
    Map<String, List<Registration<T>>> claims = new TreeMap<>();
    for (Registration<T> one : found) {
      claims.computeIfAbsent(one.fullName(), name -> new ArrayList<>()).add(one);
    }
    Map<String, Registration<T>> chosen = new TreeMap<>();
    claims.forEach(
        (name, several) -> {
          Registration<T> winner = several.size() == 1 ? several.get(0) : winner(several);
          if (winner == null) {
            clashes.add(clash(registry, name, several));
          } else {
            chosen.put(name, winner);
          }
        });
    return new Registrations<>(chosen);
  }

  /** Returns the only forced one, over the first of the others; null if none or several are. */
  private static <T> @Nullable Registration<T> winner(List<Registration<T>> several) {
    List<Registration<T>> forced = several.stream().filter(Registration::isForced).toList();
    if (forced.size() != 1) {
      return null;
    }
    List<Registration<T>> others = several.stream().filter(one -> !one.isForced()).toList();
    return forced.get(0).over(others.get(0));
  }

  private static <T> String clash(String registry, String name, List<Registration<T>> several) {
    List<Registration<T>> forced = several.stream().filter(Registration::isForced).toList();
    List<Registration<T>> shown = forced.isEmpty() ? several : forced;
    return "'%s' is registered twice in the registry '%s'%s: %s and %s"
        .formatted(
            name,
            registry,
            forced.isEmpty() ? "" : ", both by force",
            shown.get(0).description(),
            shown.get(1).description());
  }

  Collection<Registration<T>> all() {
    return byFullName.values();
  }

  @Nullable Registration<T> find(String fullName) {
    return byFullName.get(fullName);
  }

  Registrations<T> with(Registration<T> added) {
    Map<String, Registration<T>> copy = new TreeMap<>(byFullName);
    copy.put(added.fullName(), added.over(byFullName.get(added.fullName())));
    return new Registrations<>(copy);
  }

  Registrations<T> without(String fullName) {
    Map<String, Registration<T>> copy = new TreeMap<>(byFullName);
    copy.remove(fullName);
    return new Registrations<>(copy);
  }

  /** Returns every scope that holds a name or another scope, but for the root. */
  SortedSet<String> scopes() {
    SortedSet<String> scopes = new TreeSet<>();
    for (Registration<T> one : all()) {
      scopes.addAll(ScopePath.fromRoot(one.scope()));
    }
    scopes.remove("");
    return scopes;
  }
}

package dev.espalier.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the names of a registry are written inside one scope: a name is looked for in the scope
 * itself, then in each parent, then in the root; and one that a single scope has is found without
 * its scope.
 */
final class Spellings<T> {

  private final NameTable<T> meaning;
  private final Map<String, List<Registration<T>>> ambiguous = new HashMap<>();

  Spellings(Registrations<T> registrations, String scope) {
    Map<String, Registration<T>> known = new HashMap<>();
    for (String outer : ScopePath.fromRoot(scope)) {
      for (Registration<T> one : registrations.all()) {
        if (ScopePath.isIn(one.scope(), outer)) {
          known.put(ScopePath.relative(one.fullName(), outer), one);
        }
      }
    }
    Map<String, List<Registration<T>>> elsewhere = new HashMap<>();
    for (Registration<T> one : registrations.all()) {
      if (!known.containsKey(one.name())) {
        elsewhere.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one);
      }
    }
    elsewhere.forEach(
        (name, several) -> {
          if (several.size() == 1) {
            known.put(name, several.get(0));
          } else {
            ambiguous.put(name, several);
          }
        });
    this.meaning = new NameTable<>(known);
  }

  @Nullable Registration<T> find(String name) {
    return meaning.find(name);
  }

  /** Returns what a name without scope could mean, where that is more than one thing. */
  List<Registration<T>> candidates(String name) {
    return ambiguous.getOrDefault(name, List.of());
  }

  /** Returns the shortest way to write a registration. */
  String shortest(Registration<T> registration) {
    return registration == meaning.find(registration.name())
        ? registration.name()
        : registration.fullName();
  }
}

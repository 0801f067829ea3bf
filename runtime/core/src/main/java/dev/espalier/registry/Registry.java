package dev.espalier.registry;

import dev.espalier.config.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a config may name in one kind of place, seen from one scope.
 *
 * <p>A name is looked for in the scope itself, in its parents, and in the root; {@code hand.Palm}
 * means the name {@code Palm} of the scope {@code hand} there. A name that a single scope has needs
 * no scope at all.
 *
 * @param <T> the product: the type that all modules are
 */
public final class Registry<T> {

  private final RegistryDefinition<T> definition;
  private final Registrations<T> registrations;
  private final String scope;
  private final Spellings<T> spellings;

  Registry(RegistryDefinition<T> definition, Registrations<T> registrations, String scope) {
    this.definition = definition;
    this.registrations = registrations;
    this.scope = scope;
    this.spellings = new Spellings<>(registrations, scope);
  }

  /** Returns the registry's name. */
  public String name() {
    return definition.name();
  }

  /** Returns the key that names a module in a config map. */
  public String discriminator() {
    return definition.discriminator();
  }

  /** Returns the type that all modules are. */
  public Class<T> product() {
    return definition.product();
  }

  /** Returns what the registry was defined by. */
  public RegistryDefinition<T> definition() {
    return definition;
  }

  /** Returns the scope that names are looked for in first; empty for the root. */
  public String scope() {
    return scope;
  }

  /** Returns every scope of the registry but the root, as full paths, sorted. */
  public List<String> scopes() {
    return List.copyOf(registrations.scopes());
  }

  /** Returns the scopes that lie directly in this one, as full paths, sorted. */
  public List<String> children() {
    return registrations.scopes().stream().filter(one -> ScopePath.of(one).equals(scope)).toList();
  }

  /**
   * Returns this registry as it is seen from another scope.
   *
   * @param otherScope a full path, such as {@code pose.hand}; empty for the root
   * @throws IllegalArgumentException if the registry has no such scope, naming those it has
   */
  public Registry<T> in(String otherScope) {
    if (!otherScope.isEmpty() && !registrations.scopes().contains(otherScope)) {
      throw new IllegalArgumentException(UnknownName.ofScope(otherScope, scopes()));
    }
    return new Registry<>(definition, registrations, otherScope);
  }

  /** Returns this registry as it is seen from the root. */
  public Registry<T> root() {
    return in("");
  }

  /** Returns this registry as it is seen from the scope's parent; null for the root. */
  public @Nullable Registry<T> parent() {
    return scope.isEmpty() ? null : in(ScopePath.of(scope));
  }

  /**
   * Returns the names, sorted: without scope where that is enough here. Those that are deprecated
   * are left out.
   */
  public List<String> names() {
    return registrations.all().stream()
        .filter(one -> !one.isDeprecated())
        .map(spellings::shortest)
        .sorted()
        .toList();
  }

  /** Returns the names with their scopes, sorted. Those that are deprecated are left out. */
  public List<String> fullNames() {
    return registrations.all().stream()
        .filter(one -> !one.isDeprecated())
        .map(Registration::fullName)
        .toList();
  }

  /** Returns the names that are deprecated, each with the name to use instead; sorted. */
  public Map<String, String> deprecatedNames() {
    Map<String, String> names = new TreeMap<>();
    for (Registration<T> one : registrations.all()) {
      String replacement = one.replacement();
      if (replacement != null) {
        names.put(spellings.shortest(one), replacement);
      }
    }
    return Copies.map(names);
  }

  /** Returns the number of names, aliases among them; those that are deprecated do not count. */
  public int size() {
    return (int) registrations.all().stream().filter(one -> !one.isDeprecated()).count();
  }

  /** Tells whether a config may use a name here. */
  public boolean contains(String moduleName) {
    return find(moduleName) != null;
  }

  /**
   * Returns the module of a name, or null if there is none: the name or its scope is unknown, or
   * several scopes have it.
   */
  public @Nullable Module<? extends T> get(String moduleName) {
    Registration<T> found = find(moduleName);
    return found == null ? null : found.module();
  }

  /**
   * Returns the module of a name.
   *
   * @throws IllegalArgumentException if there is none, with the reason and the nearest names
   */
  public Module<? extends T> require(String moduleName) {
    Module<? extends T> module = get(moduleName);
    if (module == null) {
      throw new IllegalArgumentException(
          UnknownName.inWords(UnknownName.of(this, moduleName, Place.PROGRAM)));
    }
    return module;
  }

  /** Returns the module that a class was registered as, or null if it was not. */
  public @Nullable Module<? extends T> get(Class<? extends T> type) {
    Registration<T> found = bySource(type.getName().replace('$', '.'));
    return found == null ? null : found.module();
  }

  /** Returns this registry as it is seen from a scope, or from the nearest parent it has. */
  Registry<T> nearest(String otherScope) {
    String known = otherScope;
    while (!known.isEmpty() && !registrations.scopes().contains(known)) {
      known = ScopePath.of(known);
    }
    return known.equals(scope) ? this : in(known);
  }

  /** Returns a copy in which a name was added or replaced. */
  Registry<T> with(Registration<T> registration) {
    return new Registry<>(definition, registrations.with(registration), scope);
  }

  /** Returns a copy that lacks a name. */
  Registry<T> without(String fullName) {
    return new Registry<>(definition, registrations.without(fullName), scope);
  }

  /** Returns a copy of another definition. */
  Registry<T> withDefinition(RegistryDefinition<T> other) {
    return new Registry<>(other, registrations, scope);
  }

  Registrations<T> registrations() {
    return registrations;
  }

  Spellings<T> spellings() {
    return spellings;
  }

  /** Tells whether a scope is known here, by its full path or from one of the parents. */
  boolean knowsScope(String other) {
    return ScopePath.fromRoot(scope).stream()
        .anyMatch(outer -> registrations.scopes().contains(ScopePath.join(outer, other)));
  }

  /** Returns the registration of a name, or of a class by its whole name; null if there is none. */
  @Nullable Registration<T> find(String moduleName) {
    Registration<T> found = spellings.find(moduleName);
    boolean mayBeClass = found == null && moduleName.indexOf('.') >= 0;
    return mayBeClass ? bySource(moduleName) : found;
  }

  private @Nullable Registration<T> bySource(String source) {
    for (Registration<T> one : registrations.all()) {
      if (!one.isDeprecated() && one.source().equals(source)) {
        return one;
      }
    }
    return null;
  }

  /** Returns a table of the names, sorted: what each is, where it comes from, what it replaced. */
  @Override
  public String toString() {
    return RegistryTable.of(this);
  }
}

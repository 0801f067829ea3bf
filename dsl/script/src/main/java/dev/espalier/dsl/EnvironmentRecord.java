package dev.espalier.dsl;

import dev.espalier.config.EnvironmentVariable;
import dev.espalier.dsl.lang.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds environment variables, and remembers which were asked for. */
final class EnvironmentRecord implements Lookup {

  private final Lookup environment;
  private final Map<String, EnvironmentVariable> read = new TreeMap<>();

  EnvironmentRecord(Lookup environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String find(String name) {
    String value = environment.find(name);
    read.put(name, new EnvironmentVariable(name, value));
    return value;
  }

  /** Returns what was asked for, sorted by name. */
  List<EnvironmentVariable> read() {
    return new ArrayList<>(read.values());
  }
}

package dev.espalier.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that a config read.
 *
 * @param name its name
 * @param value its value, or null if it was not set
 */
public record EnvironmentVariable(String name, @Nullable String value) {

  private static final List<String> SECRETS = List.of("TOKEN", "KEY", "PASSWORD", "SECRET");

  /** Tells whether the name is that of a secret, so that the value should not be shown. */
  public boolean isSecret() {
    String upper = name.toUpperCase(Locale.ROOT);
    return SECRETS.stream().anyMatch(upper::contains);
  }

  /** Returns the variable for people's eyes: a secret's value is left out. */
  @Override
  public String toString() {
    if (value == null) {
      return name + " (not set)";
    }
    return isSecret() ? name + " (set; not shown)" : name + " = " + value;
  }
}

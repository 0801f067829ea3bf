package dev.espalier.dsl.lang;

import java.util.Locale;
import java.util.regex.Pattern;

/** The style of keys: {@code snake_case}, since camelCase belongs to Java. */
public final class KeyStyle {

  private static final Pattern CAMEL = Pattern.compile("[a-z_$][a-z0-9_$]*[A-Z].*");

  private KeyStyle() {}

  /** Tells whether a key is written in camelCase. */
  public static boolean isCamel(String key) {
    return CAMEL.matcher(key).matches();
  }

  /** Returns the key in the right style: {@code useUDP} becomes {@code use_udp}. */
  public static String snake(String key) {
    return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}

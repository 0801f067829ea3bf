package dev.espalier.config;

/** One way in which two configs differ. */
public sealed interface Change {

  /** Returns the path of the difference. */
  ConfigPath path();

  /**
   * A value that only the second config has.
   *
   * @param path where
   * @param after the value
   */
  record Added(ConfigPath path, ConfigNode after) implements Change {}

  /**
   * A value that only the first config has.
   *
   * @param path where
   * @param before the value
   */
  record Removed(ConfigPath path, ConfigNode before) implements Change {}

  /**
   * A value that the two configs have differently.
   *
   * @param path where
   * @param before the first config's value
   * @param after the second config's value
   */
  record Changed(ConfigPath path, ConfigNode before, ConfigNode after) implements Change {}
}

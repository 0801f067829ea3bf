package dev.espalier.schema;

/** What a JSON Schema is asked about. */
public enum SchemaUse {

  /**
   * A config file in JSON or YAML as a person writes it: it may inherit, hold variables, and have
   * helper values at its top. Unless it inherits, it must be complete.
   */
  FILE,

  /** A file that is written to be inherited from: as a config file, but nothing must be there. */
  FRAGMENT,

  /**
   * What a config decodes to, written as JSON: every key is there, nothing inherits, no helper is
   * left.
   */
  RESOLVED
}

package dev.espalier.dsl.print;

/** What <code>{{</code> in a string of the tree means to a printer of JSON or YAML. */
public enum Braces {
  /** Two braces, as everywhere in a config's tree: they are written so that they stay. */
  TEXT,
  /** The beginning of a variable, as in the file that the string is from. */
  VARIABLE;

  private static final String OPEN = "{{";

  /** Returns a string as it stands in the file. */
  public String written(String text) {
    return this == VARIABLE ? text : text.replace(OPEN, "{{ '{{' }}");
  }
}

package dev.espalier.dsl.groovy;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groovy's keywords, and what a config says instead of most of them. */
final class Keywords {

  /**
   * What the language leaves out of Groovy.
   *
   * @param name what it is, as the start of a sentence
   * @param instead what to write instead
   */
  record Refused(String name, String instead) {}

  private static final String CHECKS = "checks belong into the modules";
  private static final String LOOP = "use list.collect { … } or list.inject(start) { … }";
  private static final String VALUES = "a config holds values; modules are written in Java";

  private static final Map<String, Refused> STATEMENTS =
      Map.ofEntries(
          entry(
              "import",
              "'import' is",
              "modules are named by their registered names; configs are inherited by _base_ = '…'"),
          entry("package", "'package' is", "a config has no package"),
          entry("class", "a class is", VALUES),
          entry("interface", "a class is", VALUES),
          entry("enum", "a class is", VALUES),
          entry("for", "'for' is", "use list.collect { … }, list.each { … } or (0..<n)"),
          entry("while", "'while' is", LOOP),
          entry("do", "'do' is", LOOP),
          entry("if", "'if' is", "use: name = condition ? a : b"),
          entry("switch", "'switch' is", "use a map: [a: 1, b: 2][choice]"),
          entry("try", "'try' is", "a config has nothing to catch"),
          entry("throw", "'throw' is", CHECKS),
          entry("assert", "'assert' is", CHECKS),
          entry("synchronized", "'synchronized' is", "a config has no threads"),
          entry("break", "'break' is", "use list.findAll { … } or list.take(n)"),
          entry("continue", "'continue' is", "use list.findAll { … }"));

  /** Words that are keywords only before the name of what they declare. */
  private static final Map<String, Refused> DECLARATIONS =
      Map.of(
          "trait", new Refused("a class is", VALUES),
          "record", new Refused("a class is", VALUES));

  private static final Set<String> MODIFIERS =
      Set.of(
          "final",
          "var",
          "val",
          "static",
          "private",
          "public",
          "protected",
          "abstract",
          "transient",
          "volatile",
          "native",
          "strictfp");

  private static final Set<String> TYPES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

  private static final Set<String> OTHERS =
      Set.of(
          "case",
          "catch",
          "const",
          "def",
          "default",
          "else",
          "extends",
          "false",
          "finally",
          "goto",
          "implements",
          "instanceof",
          "new",
          "null",
          "return",
          "super",
          "this",
          "threadsafe",
          "throws",
          "true");

  private static final Set<String> VALUE_MODIFIERS = Set.of("var", "val");

  private Keywords() {}

  /** Tells whether a word cannot be a name. */
  static boolean isOne(String word) {
    return OTHERS.contains(word)
        || STATEMENTS.containsKey(word)
        || TYPES.contains(word)
        || (MODIFIERS.contains(word) && !VALUE_MODIFIERS.contains(word));
  }

  /** Tells whether a word is a type of Java that is no class. */
  static boolean isType(String word) {
    return TYPES.contains(word);
  }

  /** Tells whether a word may stand before a declaration in Groovy. */
  static boolean isModifier(String word) {
    return MODIFIERS.contains(word);
  }

  /** Returns what is refused of a statement that begins with a word, or null. */
  static @Nullable Refused statement(String word) {
    return STATEMENTS.get(word);
  }

  /** Returns what is refused of a word that stands before another one, or null. */
  static @Nullable Refused declaration(String word) {
    return DECLARATIONS.get(word);
  }

  private static Map.Entry<String, Refused> entry(String word, String name, String instead) {
    return Map.entry(word, new Refused(name, instead));
  }
}

package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The rules by which generated things are named; a name never depends on another file. */
public final class Names {

  private static final String SUFFIX = "Config";
  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");
  private static final Pattern WORD_BEGINS = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern CAPITALS_END = Pattern.compile("([A-Z]+)([A-Z][a-z])");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private Names() {}

  /** Returns the config of a registered class: {@code A.B} becomes {@code A_BConfig}. */
  public static ClassName config(ClassName module) {
    return beside(module, SUFFIX);
  }

  /** Returns the config of a registered method: {@code pck} becomes {@code PckConfig}. */
  public static ClassName config(ClassName owner, String method) {
    String upper = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    return ClassName.get(owner.packageName(), upper + SUFFIX);
  }

  /** Returns the codec of a config type. */
  public static ClassName codec(ClassName structure) {
    return beside(structure, "Codec");
  }

  /** Returns the builder of a config type. */
  public static ClassName builder(ClassName structure) {
    return beside(structure, "Builder");
  }

  /**
   * Returns the function that makes a config in a library's class: {@code ResNetConfig} becomes
   * {@code resNet}, {@code MSELossConfig} becomes {@code mseLoss}.
   */
  public static String function(ClassName config) {
    String simple =
        config.simpleName().substring(0, config.simpleName().length() - SUFFIX.length());
    String name = UNDERSCORE.matcher(simple).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    boolean word = capitals > 1 && capitals < name.length();
    boolean letter = word && Character.isLetter(name.charAt(capitals));
    int lower = letter ? capitals - 1 : capitals;
    String function = name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
    return SourceVersion.isKeyword(function) ? function + "_" : function;
  }

  /** Returns the key of a parameter: {@code outIndices} becomes {@code out_indices}. */
  public static String key(String parameter) {
    String words = WORD_BEGINS.matcher(parameter).replaceAll("$1_$2");
    return CAPITALS_END.matcher(words).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  /** Returns the parameter that a key reads as: {@code out_indices} becomes {@code outIndices}. */
  public static String parameter(String key) {
    return UNDERSCORE.matcher(key).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  /** Tells whether a text is in {@code snake_case}. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Tells whether a text is a scope: words in {@code snake_case} with dots between. */
  public static boolean isScope(String text) {
    return Stream.of(text.split("\\.", -1)).allMatch(Names::isKey);
  }

  private static ClassName beside(ClassName type, String suffix) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
  }
}

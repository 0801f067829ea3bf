package dev.espalier.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A documentation comment as plain text. */
final class Javadoc {

  private static final Pattern INLINE =
      Pattern.compile("\\{@\\w+\\s*((?:[^{}]|\\{[^{}]*})*)}", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("\\{@link(?:plain)?\\s+(\\S+)\\s+");
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(?=\\w)");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])(?=\\s)");

  private final String summary;
  private final Map<String, String> parameters = new HashMap<>();

  private Javadoc(String comment) {
    String[] blocks = BLOCK.split(comment, -1);
    summary = SENTENCE_END.split(plain(blocks[0]), 2)[0];
    for (int i = 1; i < blocks.length; i++) {
      String[] words = BLANKS.split(blocks[i].strip(), 3);
      if (words.length == 3 && words[0].equals("param")) {
        parameters.put(words[1], plain(words[2]));
      }
    }
  }

  /** Returns a comment; one that is absent is empty. */
  static Javadoc of(@Nullable String comment) {
    return new Javadoc(comment == null ? "" : comment);
  }

  /** Returns this comment; what it leaves out of a parameter another says. */
  Javadoc or(Javadoc other) {
    other.parameters.forEach(parameters::putIfAbsent);
    return this;
  }

  /** Returns the first sentence. */
  String summary() {
    return summary;
  }

  /** Returns what the comment says of a parameter; may be empty. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static String plain(String html) {
    String labelled = REFERENCE.matcher(html).replaceAll("{@link ");
    String text = INLINE.matcher(labelled).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
    String unescaped =
        TAG.matcher(text)
            .replaceAll(" ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    return BLANKS.matcher(unescaped).replaceAll(" ").strip();
  }
}

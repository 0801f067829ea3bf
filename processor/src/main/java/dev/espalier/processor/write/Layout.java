package dev.espalier.processor.write;

import com.palantir.javapoet.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings generated sources into the form that a person gives them. */
final class Layout {

  private static final int WIDTH = 100;
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n +}");
  private static final Pattern ONE_LINE_COMMENT =
      Pattern.compile("(?m)^( *)/\\*\\*\\n +\\* (.*)\\n +\\*/$");
  private static final Pattern FIELD =
      Pattern.compile(" +(private|public) (static )?(final )?[^(]*( = .*|;)?");

  private Layout() {}

  /** Returns the text of a source. */
  static String of(JavaFile file) {
    String text = EMPTY_BODY.matcher(file.toString()).replaceAll("{}");
    return String.join("\n", withoutGaps(comments(text).split("\n", -1)));
  }

  /** Puts a comment of one line on one line. */
  private static String comments(String text) {
    return ONE_LINE_COMMENT
        .matcher(text)
        .replaceAll(
            m -> {
              String line = m.group(1) + "/** " + m.group(2) + " */";
              return Matcher.quoteReplacement(line.length() > WIDTH ? m.group() : line);
            });
  }

  /** Drops the empty lines between fields. */
  private static List<String> withoutGaps(String[] lines) {
    List<String> kept = new ArrayList<>();
    boolean inField = false;
    boolean afterField = false;
    for (int i = 0; i < lines.length; i++) {
      boolean gap = lines[i].isEmpty() && afterField && i + 1 < lines.length;
      if (!gap || !isField(lines[i + 1])) {
        kept.add(lines[i]);
      }
      inField = inField || isField(lines[i]);
      afterField = inField && lines[i].endsWith(";");
      inField = inField && !afterField;
    }
    return kept;
  }

  private static boolean isField(String line) {
    return FIELD.matcher(line).matches() && !line.endsWith("{");
  }
}

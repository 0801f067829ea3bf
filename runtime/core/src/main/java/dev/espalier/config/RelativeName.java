package dev.espalier.config;

import java.util.List;
import java.util.regex.Pattern;

/** Names of files as seen from another file's folder; names have forward slashes everywhere. */
final class RelativeName {

  private static final String SLASH = "/";

  /** Stands between a library's name and the path of a file in it. */
  private static final String IN_LIBRARY = "::";

  private RelativeName() {}

  /** Returns the last part of a name. */
  static String last(String name) {
    return name.substring(name.lastIndexOf(SLASH) + 1);
  }

  /** Returns a name as seen from a file's folder; unchanged where no path leads from one to it. */
  static String of(String name, String from) {
    List<String> to = parts(name);
    List<String> folder = parts(from.substring(0, from.lastIndexOf(SLASH) + 1));
    int same = 0;
    while (same < folder.size() && same < to.size() - 1 && folder.get(same).equals(to.get(same))) {
      same++;
    }
    List<String> up = folder.subList(same, folder.size());
    boolean absolute = name.startsWith(SLASH);
    boolean apart = absolute != from.startsWith(SLASH) || (absolute && same == 0);
    if (apart || up.contains("..") || name.contains(IN_LIBRARY)) {
      return name;
    }
    return "../".repeat(up.size()) + String.join(SLASH, to.subList(same, to.size()));
  }

  private static List<String> parts(String name) {
    return Pattern.compile(SLASH)
        .splitAsStream(name)
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList();
  }
}

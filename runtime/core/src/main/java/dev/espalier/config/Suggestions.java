package dev.espalier.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the known words that somebody may have meant by an unknown one. */
public final class Suggestions {

  private static final int MOST = 3;

  private Suggestions() {}

  private record Scored(String word, int distance) {}

  /**
   * Returns the known words near an unknown one, the nearest first, at most three.
   *
   * <p>Near means: at most a third of the letters (at least one, two from four letters on)
   * inserted, dropped, changed or swapped with their neighbour, where case and underscores count
   * for nothing.
   */
  public static List<String> nearest(String word, Collection<String> known) {
    String plain = plain(word);
    int limit = plain.length() < 4 ? 1 : Math.max(2, plain.length() / 3);
    return known.stream()
        .map(candidate -> new Scored(candidate, distance(plain, plain(candidate))))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
        .limit(MOST)
        .map(Scored::word)
        .toList();
  }

  /** Returns the question that offers the words. */
  public static String phrase(List<String> words) {
    return words.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Returns the optimal string alignment distance (Damerau–Levenshtein, restricted). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

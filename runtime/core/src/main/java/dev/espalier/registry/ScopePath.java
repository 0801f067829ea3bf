package dev.espalier.registry;

import java.util.ArrayList;
import java.util.List;

/** Scopes are paths of words: {@code pose.hand} lies in {@code pose}, and that in the root, "". */
final class ScopePath {

  private ScopePath() {}

  /** Returns the scope before a name's last dot; the root where there is none. */
  static String of(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** Returns what stands behind a name's last dot. */
  static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static String join(String scope, String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }

  /** Returns the root, and each scope on the way to a scope, and the scope itself. */
  static List<String> fromRoot(String scope) {
    List<String> path = new ArrayList<>();
    path.add("");
    for (int dot = scope.indexOf('.'); dot >= 0; dot = scope.indexOf('.', dot + 1)) {
      path.add(scope.substring(0, dot));
    }
    if (!scope.isEmpty()) {
      path.add(scope);
    }
    return path;
  }

  /** Tells whether a scope is another or lies in it. */
  static boolean isIn(String scope, String other) {
    return other.isEmpty() || scope.equals(other) || scope.startsWith(other + ".");
  }

  /** Returns how a name of a scope is written inside another that it lies in. */
  static String relative(String fullName, String inside) {
    return inside.isEmpty() ? fullName : fullName.substring(inside.length() + 1);
  }
}

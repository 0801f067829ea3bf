package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The short names by which a source calls types, and the imports that this takes. */
final class Imports {

  private final ClassName file;
  private final String packageName;
  private final Set<String> reserved;
  private final Map<String, ClassName> taken = new HashMap<>();
  private final Map<Object, String> names = new HashMap<>();
  private final Set<String> imported = new TreeSet<>();
  private final Set<String> late = new HashSet<>();

  /**
   * Begins without any.
   *
   * @param file the type that the source declares
   * @param reserved short names that are left to the types of the file itself and of its package
   */
  Imports(ClassName file, Set<String> reserved) {
    this.file = file;
    this.packageName = file.packageName();
    this.reserved = reserved;
    taken.put(file.simpleName(), file);
  }

  /** Returns the name by which a class is called from now on. */
  String name(Class<?> type) {
    String known = names.get(type);
    return known == null ? remember(type, name(ClassName.get(type))) : known;
  }

  /** Returns the name by which a class is called from now on. */
  String name(ClassName type) {
    String known = names.get(type);
    return known == null ? remember(type, find(type)) : known;
  }

  /** Returns what is imported, sorted. */
  Set<String> imported() {
    return imported;
  }

  /**
   * Returns the names that stood for an imported class before a class of the package needed them:
   * printed again with these reserved, the source is right.
   */
  Set<String> late() {
    return late;
  }

  private String remember(Object type, String name) {
    names.put(type, name);
    return name;
  }

  private String find(ClassName type) {
    ClassName outermost = type.topLevelClassName();
    String name = outermost.simpleName();
    String path = String.join(".", type.simpleNames());
    if (file.equals(outermost) && type.simpleNames().size() > 1) {
      return path.substring(name.length() + 1); // within the file itself
    }
    boolean near = type.packageName().equals(packageName);
    if (!near && reserved.contains(name)) {
      return type.canonicalName();
    }
    ClassName other = taken.putIfAbsent(name, outermost);
    if (other != null && !other.equals(outermost)) {
      if (near) {
        late.add(name);
      }
      return type.canonicalName();
    }
    if (!near && !type.packageName().equals("java.lang")) {
      imported.add(outermost.canonicalName());
    }
    return path;
  }
}

package dev.espalier.processor.write;

import dev.espalier.processor.model.Argument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names that a generated class gives to its fields, clear of those it uses itself. */
final class FieldNames {

  private static final List<String> CONSTANTS = List.of("SCHEMA", "MODULE", "INSTANCE", "TYPE");

  /** Methods without parameters that a config record has beside its accessors. */
  private static final List<String> METHODS =
      List.of(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "builder",
          "copyOf",
          "moduleName",
          "toNode");

  private static final List<String> LOCALS = List.of("node", "decoding", "reader", "value");

  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();
  private final Map<String, String> locals = new HashMap<>();

  FieldNames(List<Argument.Field> fields) {
    Set<String> constant = new HashSet<>(CONSTANTS);
    Set<String> component = new HashSet<>(METHODS);
    Set<String> local = new HashSet<>(LOCALS);
    for (Argument.Field field : fields) {
      constants.put(field.name(), free(field.key().toUpperCase(Locale.ROOT), constant));
      components.put(field.name(), free(field.name(), component));
      locals.put(field.name(), free(field.name(), local));
    }
  }

  /** Returns the constant that describes a field. */
  String constant(Argument.Field field) {
    return name(constants, field);
  }

  /** Returns the component of a config record, which is also the setter of its builder. */
  String component(Argument.Field field) {
    return name(components, field);
  }

  /** Returns the method that makes a copy with another value. */
  String wither(Argument.Field field) {
    String component = component(field);
    return "with" + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  /** Returns the local variable of a decoder. */
  String local(Argument.Field field) {
    return name(locals, field);
  }

  private static String name(Map<String, String> names, Argument.Field field) {
    String name = names.get(field.name());
    if (name == null) {
      throw new IllegalArgumentException("not a field of this class: " + field);
    }
    return name;
  }

  /** Takes a name, or one that is like it where others have it. */
  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }
}

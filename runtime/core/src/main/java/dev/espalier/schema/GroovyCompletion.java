package dev.espalier.schema;

import dev.espalier.config.Field;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The completion script (GDSL) that lets IntelliJ IDEA know the words of Groovy configs: the keys
 * at the top, modules as calls with named parameters, the parameters of a block, and what the
 * language itself defines.
 */
public final class GroovyCompletion {

  private static final String DEFAULT_DISCRIMINATOR = "type";

  private final GdslText out = new GdslText();
  private final GroovyTypes types = new GroovyTypes();

  private GroovyCompletion() {}

  /**
   * Returns the script.
   *
   * @param registries the modules
   * @param root the config type of a whole config
   * @throws IllegalArgumentException if {@code root} is no config type with keys of its own
   */
  public static String of(Registries registries, Class<?> root) {
    return new GroovyCompletion().write(calls(registries), JsonSchema.rootOf(registries, root));
  }

  private String write(List<Alternatives.Alternative> calls, Schema root) {
    out.line("// What Espalier's Groovy configs may say, for IntelliJ IDEA.");
    out.line("// Written by 'espalier schema --gdsl'; keep it in a source or resource folder.");
    out.line("contributor(context(scope: scriptScope())) {");
    language();
    out.line("");
    for (Field<?> field : root.fields()) {
      property("  ", field);
      if (isMap(field)) {
        block(field.key(), FieldText.describe(field));
      }
    }
    out.line("}");
    out.line("contributor([context(scope: scriptScope()), context(scope: closureScope())]) {");
    GroovyLanguage.FUNCTIONS.forEach(out::line);
    for (Alternatives.Alternative call : calls) {
      call.names().stream().filter(GroovyCompletion::isCallable).forEach(name -> call(name, call));
    }
    out.line("}");
    out.line("contributor(context(scope: closureScope())) {");
    blocks(calls, root).forEach(this::inside);
    out.line("}");
    return out.toString();
  }

  private void language() {
    GroovyLanguage.PROPERTIES.forEach(out::line);
  }

  private void property(String indent, Field<?> field) {
    out.line(
        "%sproperty(name: %s, type: '%s', doc: %s)"
            .formatted(
                indent,
                GdslText.quote(field.key()),
                field.codec().form().match(types),
                GdslText.doc(FieldText.describe(field))));
  }

  private void block(String name, String doc) {
    out.line(
        "  method(name: %s, type: 'java.util.Map', params: [block: 'groovy.lang.Closure'], doc: %s)"
            .formatted(GdslText.quote(name), GdslText.doc(doc)));
  }

  private void call(String name, Alternatives.Alternative call) {
    List<String> parameters = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    lines.add(call.schema().doc());
    for (Field<?> field : call.schema().fields()) {
      String type = field.codec().form().match(types);
      parameters.add(
          "parameter(name: %s, type: '%s')".formatted(GdslText.quote(field.key()), type));
      lines.add(field.key() + ": " + FieldText.describe(field));
    }
    out.line("  method(name: %s, type: 'java.util.Map',".formatted(GdslText.quote(name)));
    out.line("    namedParams: [" + String.join(",\n      ", parameters) + "],");
    out.line("    doc: " + GdslText.doc(lines.toArray(String[]::new)) + ")");
    block(name, call.schema().doc());
  }

  private void inside(String name, List<Field<?>> fields) {
    out.line("  if (enclosingCall(%s)) {".formatted(GdslText.quote(name)));
    fields.forEach(field -> property("    ", field));
    out.line("  }");
  }

  /** Returns the keys of every block, by what stands before its brace. */
  private static Map<String, List<Field<?>>> blocks(
      List<Alternatives.Alternative> calls, Schema root) {
    Map<String, List<Field<?>>> blocks = new TreeMap<>();
    for (Field<?> field : root.fields()) {
      if (field.codec().form() instanceof ValueForm.Structure structure) {
        blocks.put(field.key(), structure.schema().fields());
      }
    }
    for (Alternatives.Alternative call : calls) {
      for (String name : call.names()) {
        if (isCallable(name) && !call.schema().fields().isEmpty()) {
          blocks.merge(name, call.schema().fields(), GroovyCompletion::both);
        }
      }
    }
    return blocks;
  }

  private static List<Field<?>> both(List<Field<?>> one, List<Field<?>> other) {
    List<Field<?>> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static boolean isMap(Field<?> field) {
    ValueForm form = field.codec().form();
    return form instanceof ValueForm.Structure || form instanceof ValueForm.OfRegistry;
  }

  /** Returns the modules that a capitalised call names: such a call always sets {@code type}. */
  private static List<Alternatives.Alternative> calls(Registries registries) {
    List<Alternatives.Alternative> calls = new ArrayList<>();
    for (Registry<?> registry : registries.all()) {
      if (registry.discriminator().equals(DEFAULT_DISCRIMINATOR)) {
        calls.addAll(Alternatives.of(registry).modules());
      }
    }
    return calls;
  }

  private static boolean isCallable(String name) {
    return name.matches("[A-Z][A-Za-z0-9_]*");
  }
}

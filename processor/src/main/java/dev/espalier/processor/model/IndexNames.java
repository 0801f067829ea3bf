package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a compilation's index and tables: unique to the compilation, so that the main and
 * test code of one package do not shadow each other.
 *
 * @param index the index
 * @param tables the table of each registry
 * @param origin where the names come from, for messages
 */
public record IndexNames(ClassName index, List<Table> tables, String origin) {

  private static final int DIGITS = 8;

  /**
   * A table.
   *
   * @param type its class
   * @param section the registry's product and the scope
   * @param modules the modules by name
   */
  public record Table(
      ClassName type, IndexModel.Section section, SortedMap<String, IndexedModule> modules) {}

  /** Copies the list. */
  public IndexNames {
    tables = List.copyOf(tables);
  }

  /**
   * Returns the names.
   *
   * @param model what the index holds
   * @param name the name that the compilation was given; empty to derive one from the contents
   */
  public static IndexNames of(IndexModel model, String name) {
    String suffix = name.isEmpty() ? digest(model) : name;
    String packageName = packageName(model);
    List<Table> tables = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    model
        .bySection()
        .forEach(
            (section, modules) -> {
              String base = String.join("_", section.product().simpleNames()) + "Table_" + suffix;
              String unique = base;
              for (int i = 2; !taken.add(unique); i++) {
                unique = base + "_" + i;
              }
              tables.add(new Table(ClassName.get(packageName, unique), section, modules));
            });
    String origin =
        model.libraries().isEmpty()
            ? packageName
            : model.libraries().stream().map(Library::scope).collect(Collectors.joining(", "));
    return new IndexNames(ClassName.get(packageName, "ModuleIndex_" + suffix), tables, origin);
  }

  /**
   * Returns the package to write into: the library's if there is one, else the first of those that
   * hold something. The unnamed package comes first of all, since no other can see into it.
   */
  private static String packageName(IndexModel model) {
    List<String> all =
        Stream.of(
                model.modules().stream().map(module -> module.config().packageName()),
                model.types().stream().map(type -> type.type().packageName()),
                model.registries().stream().map(registry -> registry.product().packageName()))
            .flatMap(packages -> packages)
            .sorted()
            .toList();
    boolean unnamed = !all.isEmpty() && all.get(0).isEmpty();
    return model.libraries().isEmpty() || unnamed
        ? all.get(0)
        : model.libraries().get(0).packageName();
  }

  private static String digest(IndexModel model) {
    String contents =
        Stream.of(
                model.registries().stream().map(r -> r.product().canonicalName()),
                model.modules().stream()
                    .map(m -> m.source() + m.scope() + m.names() + m.oldNames() + m.forced()),
                model.types().stream().map(IndexedType::binaryName),
                model.libraries().stream().map(Library::packageName))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(contents.getBytes(StandardCharsets.UTF_8))
        .toString()
        .substring(0, DIGITS)
        .toLowerCase(Locale.ROOT);
  }
}

package dev.espalier.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a registry for people. */
final class RegistryTable {

  private static final String GAP = "  ";

  private RegistryTable() {}

  private record Row(String name, String module, String origin, String remark) {}

  /** Returns a heading and a line for each name, in columns. */
  static <T> String of(Registry<T> registry) {
    List<Row> rows = new ArrayList<>();
    for (Registration<T> one : registry.registrations().all()) {
      rows.add(
          new Row(registry.spellings().shortest(one), one.source(), one.origin(), remark(one)));
    }
    rows.sort(Comparator.comparing(Row::name));
    int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int modules = rows.stream().mapToInt(row -> row.module().length()).max().orElse(0);
    String scope = registry.scope().isEmpty() ? "" : " in the scope '" + registry.scope() + "'";
    StringBuilder text =
        new StringBuilder(
            "registry '%s'%s: %d %s of %s"
                .formatted(
                    registry.name(),
                    scope,
                    registry.size(),
                    registry.size() == 1 ? "name" : "names",
                    registry.product().getName()));
    for (Row row : rows) {
      text.append('\n').append(GAP).append(padded(row.name(), names));
      text.append(GAP).append(padded(row.module(), modules));
      text.append(GAP).append("from ").append(row.origin()).append(row.remark());
    }
    return text.toString();
  }

  private static String remark(Registration<?> one) {
    String replacement = one.replacement();
    if (replacement != null) {
      return ", deprecated: use " + replacement;
    }
    Registration<?> replaced = one.replaced();
    return replaced == null ? "" : ", in place of " + replaced.description();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}

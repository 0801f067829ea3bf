package dev.espalier.cli;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Field;
import dev.espalier.config.Suggestions;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import dev.espalier.schema.Alternatives;
import dev.espalier.schema.Alternatives.Alternative;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code espalier modules}: what a config can name. */
@Command(
    name = "modules",
    description = "List what a config can name, with parameters and defaults.")
final class ModulesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ModulePath modules = new ModulePath();

  @Parameters(
      arity = "0..1",
      paramLabel = "REGISTRY[.NAME]",
      description = "A registry, or one of its modules.")
  private @Nullable String what;

  ModulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Registries registries = modules.registries();
    if (what == null) {
      registries.all().forEach(this::overview);
      return 0;
    }
    int dot = what.indexOf('.');
    Registry<?> registry = registry(registries, dot < 0 ? what : what.substring(0, dot));
    List<String> names =
        dot < 0
            ? Alternatives.of(registry).modules().stream().map(one -> one.names().get(0)).toList()
            : List.of(what.substring(dot + 1));
    names.forEach(name -> details(registry, name));
    return 0;
  }

  private void overview(Registry<?> registry) {
    terminal
        .out()
        .println(
            "%s, named by '%s': %s"
                .formatted(
                    registry.name(), registry.discriminator(), registry.product().getName()));
    TextTable table = new TextTable("  ");
    for (Alternative module : Alternatives.of(registry).modules()) {
      table.row(String.join(", ", module.names()), module.source(), module.schema().doc());
    }
    terminal.out().print(table);
  }

  private void details(Registry<?> registry, String name) {
    for (Alternative module : Alternatives.of(registry).modules()) {
      if (module.names().contains(name)) {
        details(registry, name, module);
        return;
      }
    }
    throw unknown("the registry '" + registry.name() + "' has no", name, registry.names());
  }

  private void details(Registry<?> registry, String name, Alternative module) {
    String doc = module.schema().doc();
    terminal.out().println(registry.name() + "." + name + (doc.isEmpty() ? "" : ": " + doc));
    TextTable head = new TextTable("  ");
    head.row("class", module.source());
    String scope = scope(registry, name);
    if (!scope.isEmpty()) {
      head.row("scope", scope);
    }
    List<String> others = module.names().stream().filter(other -> !other.equals(name)).toList();
    if (!others.isEmpty()) {
      head.row("also", String.join(", ", others));
    }
    terminal.out().print(head);
    TextTable parameters = new TextTable("  ");
    for (Field<?> field : module.schema().fields()) {
      ConfigNode value = field.defaultNode();
      parameters.row(
          field.key(),
          field.codec().type(),
          value == null ? "required" : "default " + value,
          field.doc());
    }
    terminal.out().print(parameters);
  }

  private static String scope(Registry<?> registry, String name) {
    for (String full : registry.fullNames()) {
      if (full.endsWith("." + name)) {
        return full.substring(0, full.length() - name.length() - 1);
      }
    }
    return "";
  }

  private static Registry<?> registry(Registries registries, String name) {
    for (Registry<?> registry : registries.all()) {
      if (registry.name().equals(name)) {
        return registry;
      }
    }
    throw unknown(
        "there is no registry", name, registries.all().stream().map(r -> r.name()).toList());
  }

  private static UserFailure unknown(String what, String name, List<String> known) {
    List<String> near = Suggestions.nearest(name, known);
    String hint = near.isEmpty() ? "" : "; " + Suggestions.phrase(near);
    return new UserFailure(
        "%s '%s'%s (known: %s)".formatted(what, name, hint, String.join(", ", known)));
  }
}

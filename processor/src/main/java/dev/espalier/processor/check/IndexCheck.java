package dev.espalier.processor.check;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.ForeignName;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.processor.model.IndexedType;
import dev.espalier.processor.model.Library;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks that nothing in a compilation has another's name.
 *
 * <p>It is told of each round's findings in that round, since a place in the code is known no
 * longer than that.
 */
public final class IndexCheck {

  private final ErrorSink errors;
  private final Map<String, IndexedModule> byName = new HashMap<>();
  private final Map<ClassName, String> byGenerated = new HashMap<>();
  private final Map<String, IndexedModule> byFunction = new HashMap<>();
  private final Map<String, List<ForeignName>> foreign;
  private IndexModel all = IndexModel.empty();

  /**
   * Creates a check that reports to a sink.
   *
   * @param foreign the names that other compilations registered
   */
  public IndexCheck(ErrorSink errors, List<ForeignName> foreign) {
    this.errors = errors;
    this.foreign = foreign.stream().collect(Collectors.groupingBy(ForeignName::entry));
  }

  /** Reports the names in a round's findings that something has already. */
  public void check(IndexModel round) {
    all = all.plus(round);
    round.modules().forEach(this::checkModule);
    round.types().forEach(this::checkType);
  }

  private void checkModule(IndexedModule module) {
    for (int i = 0; i < module.allNames().size(); i++) {
      checkName(module, module.allNames().get(i), module.sites().get(i));
    }
    checkGenerated(module.config(), module.source(), module.site());
    Library library = all.nearest(module.config().packageName());
    if (library != null) {
      checkFunction(module, library);
    }
  }

  private void checkName(IndexedModule module, String name, Site site) {
    if (!name.matches("[^\\s.]+")) {
      errors.report(
          ErrorCode.NAME_FORM,
          site,
          "'%s' cannot name a module: dots separate scopes, and blanks end it".formatted(name));
    }
    IndexedModule other = byName.putIfAbsent(module.entry(name), module);
    if (other != null) {
      errors.report(
          ErrorCode.NAME_TWICE,
          site,
          "'%s' is registered twice in the registry '%s': by %s and by %s"
              .formatted(name, module.registry().name(), other.source(), module.source()));
    } else {
      checkForeign(module, name, site);
    }
  }

  /** Reports a name of the class path, unless exactly one of all that have it is by force. */
  private void checkForeign(IndexedModule module, String name, Site site) {
    List<ForeignName> others =
        foreign.getOrDefault(module.entry(name), List.of()).stream()
            .filter(one -> !one.source().equals(module.source()))
            .toList();
    List<ForeignName> forced = others.stream().filter(ForeignName::forced).toList();
    boolean alone = module.forced() ? forced.isEmpty() : others.isEmpty() || !forced.isEmpty();
    if (!alone) {
      ForeignName other = module.forced() ? forced.get(0) : others.get(0);
      errors.report(
          ErrorCode.NAME_CLASH,
          site,
          "'%s' is registered twice in the registry '%s'%s: by %s (from %s, on the class path) and by %s; %s"
              .formatted(
                  module.fullName(name),
                  module.registry().name(),
                  module.forced() ? ", both by force" : "",
                  other.source(),
                  other.origin(),
                  module.source(),
                  module.forced()
                      ? "one alone may replace others"
                      : "rename it, or say force = true to replace the other"));
    }
  }

  private void checkType(IndexedType type) {
    String source = type.type().canonicalName();
    checkGenerated(Names.codec(type.type()), source, type.site());
    checkGenerated(Names.builder(type.type()), source, type.site());
  }

  private void checkGenerated(ClassName generated, String source, Site site) {
    String other = byGenerated.putIfAbsent(generated, source);
    if (other != null) {
      errors.report(
          ErrorCode.GENERATED_NAME,
          site,
          "%s and %s would both become '%s'; rename one".formatted(other, source, generated));
    }
  }

  private void checkFunction(IndexedModule module, Library library) {
    String function = Names.function(module.config());
    IndexedModule other = byFunction.putIfAbsent(library.packageName() + " " + function, module);
    if (other != null) {
      errors.report(
          ErrorCode.FUNCTION_NAME,
          module.site(),
          "%s and %s would both be made by '%s' of the library '%s'; rename one"
              .formatted(other.source(), module.source(), function, library.scope()));
    }
  }
}

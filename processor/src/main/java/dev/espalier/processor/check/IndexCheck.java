package dev.espalier.processor.check;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.processor.model.IndexedType;
import dev.espalier.processor.model.Library;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.Site;
import java.util.HashMap;
import java.util.Map;

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
  private IndexModel all = IndexModel.empty();

  /** Creates a check that reports to a sink. */
  public IndexCheck(ErrorSink errors) {
    this.errors = errors;
  }

  /** Reports the names in a round's findings that something has already. */
  public void check(IndexModel round) {
    all = all.plus(round);
    round.modules().forEach(this::checkModule);
    round.types().forEach(this::checkType);
  }

  private void checkModule(IndexedModule module) {
    for (int i = 0; i < module.names().size(); i++) {
      checkName(module, module.names().get(i), module.sites().get(i));
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
    String entry = module.registry().product().canonicalName() + " " + name;
    IndexedModule other = byName.putIfAbsent(entry, module);
    if (other != null) {
      errors.report(
          ErrorCode.NAME_TWICE,
          site,
          "'%s' is registered twice in the registry '%s': by %s and by %s"
              .formatted(name, module.registry().name(), other.source(), module.source()));
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

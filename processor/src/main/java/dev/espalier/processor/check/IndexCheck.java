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

/** Checks that nothing in a compilation has another's name. */
public final class IndexCheck {

  private final ErrorSink errors;

  /** Creates a check that reports to a sink. */
  public IndexCheck(ErrorSink errors) {
    this.errors = errors;
  }

  /** Tells whether all names are apart; reports those that are not. */
  public boolean check(IndexModel model) {
    int before = errors.count();
    checkModuleNames(model);
    checkGeneratedNames(model);
    model.libraries().forEach(library -> checkFunctions(model, library));
    return errors.count() == before;
  }

  private void checkModuleNames(IndexModel model) {
    Map<String, IndexedModule> seen = new HashMap<>();
    for (IndexedModule module : model.modules()) {
      for (int i = 0; i < module.names().size(); i++) {
        String name = module.names().get(i);
        IndexedModule other =
            seen.putIfAbsent(module.registry().product().canonicalName() + " " + name, module);
        if (other != null) {
          errors.report(
              ErrorCode.NAME_TWICE,
              module.sites().get(i),
              "'%s' is registered twice in the registry '%s': by %s and by %s"
                  .formatted(name, module.registry().name(), other.source(), module.source()));
        }
      }
    }
  }

  private void checkGeneratedNames(IndexModel model) {
    Map<ClassName, String> seen = new HashMap<>();
    for (IndexedModule module : model.modules()) {
      checkGenerated(seen, module.config(), module.source(), module.sites().get(0));
    }
    for (IndexedType type : model.types()) {
      String source = type.type().canonicalName();
      checkGenerated(seen, Names.codec(type.type()), source, type.site());
      checkGenerated(seen, Names.builder(type.type()), source, type.site());
    }
  }

  private void checkGenerated(
      Map<ClassName, String> seen, ClassName generated, String source, Site site) {
    String other = seen.putIfAbsent(generated, source);
    if (other != null) {
      errors.report(
          ErrorCode.GENERATED_NAME,
          site,
          "%s and %s would both become '%s'; rename one".formatted(other, source, generated));
    }
  }

  private void checkFunctions(IndexModel model, Library library) {
    Map<String, IndexedModule> seen = new HashMap<>();
    for (IndexedModule module : model.modulesOf(library)) {
      String function = Names.function(module.config());
      IndexedModule other = seen.putIfAbsent(function, module);
      if (other != null) {
        errors.report(
            ErrorCode.FUNCTION_NAME,
            module.sites().get(0),
            "%s and %s would both be made by '%s' of the library '%s'; rename one"
                .formatted(other.source(), module.source(), function, library.scope()));
      }
    }
  }
}

package dev.espalier.processor;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexNames;
import dev.espalier.processor.model.JavaModule;
import dev.espalier.processor.model.Library;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.write.IndexWriter;
import dev.espalier.processor.write.LibraryWriter;
import dev.espalier.processor.write.MarkerWriter;
import dev.espalier.processor.write.TableWriter;
import dev.espalier.registry.ModuleIndex;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes what a compilation holds: tables, index, library classes and the services file. */
final class IndexStep {

  private static final String SERVICES = "META-INF/services/" + ModuleIndex.class.getName();

  private final Elements elements;
  private final Filer filer;
  private final ErrorSink errors;
  private final SourceOutput output;
  private final String name;
  private final TreeSet<String> indexes = new TreeSet<>();

  IndexStep(ProcessingEnvironment environment, ErrorSink errors, String name) {
    this.elements = environment.getElementUtils();
    this.filer = environment.getFiler();
    this.errors = errors;
    this.output = new SourceOutput(filer, errors);
    this.name = name;
  }

  /**
   * Writes the sources of what was found.
   *
   * @param model what was found
   * @param origins the elements it was found on; at least one
   * @param module the module declaration of the compilation, if it has one
   */
  void write(IndexModel model, List<? extends Element> origins, @Nullable JavaModule module) {
    for (Library library : model.libraries()) {
      output.write(LibraryWriter.write(library, model.modulesOf(library)), origins);
    }
    if (model.registries().isEmpty() && model.modules().isEmpty() && model.types().isEmpty()) {
      return;
    }
    IndexNames names = IndexNames.of(model, suffix(module));
    for (IndexNames.Table table : names.tables()) {
      output.write(TableWriter.write(table), origins);
    }
    output.write(IndexWriter.write(model, names), origins);
    // Two named modules may not have one package, so there a clash shows at the program's start.
    if (!model.modules().isEmpty() && !isInNamedModule(origins.get(0))) {
      output.write(MarkerWriter.write(model, names), origins);
    }
    String index = names.index().canonicalName();
    indexes.add(index);
    if (module != null && !module.indexes().contains(index)) {
      errors.report(
          ErrorCode.MODULE_INFO,
          module.site(),
          "the module '%s' must say: provides %s with %s;"
              .formatted(module.name(), ModuleIndex.class.getName(), String.join(", ", indexes)));
    }
  }

  private boolean isInNamedModule(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module != null && !module.isUnnamed();
  }

  /**
   * Returns the end of the index's name: what the option says, else the module's name, so that a
   * module declaration need not change with the code. Empty derives it from the contents.
   */
  private String suffix(@Nullable JavaModule module) {
    String moduleName = module == null ? "" : module.name().replace('.', '_');
    String base = name.isEmpty() ? moduleName : name;
    // A second index is needed only where another processor adds modules after this was written.
    return base.isEmpty() || indexes.isEmpty() ? base : base + "_" + (indexes.size() + 1);
  }

  /** Writes the file through which the service loader finds the indexes. */
  void writeServices() {
    if (indexes.isEmpty()) {
      return;
    }
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", SERVICES).openWriter()) {
      writer.write(String.join("\n", indexes) + "\n");
    } catch (IOException e) {
      errors.report(
          ErrorCode.INTERNAL, Site.NOWHERE, "'%s' cannot be written: %s".formatted(SERVICES, e));
    }
  }
}

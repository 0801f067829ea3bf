package dev.espalier.processor;

import com.google.auto.service.AutoService;
import dev.espalier.processor.check.IndexCheck;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.read.IndexReader;
import dev.espalier.processor.read.MarkerReader;
import dev.espalier.processor.read.Sources;
import dev.espalier.registry.BuildWith;
import dev.espalier.registry.Combine;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleLibrary;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.ShareKeys;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes one index a compilation, with a table for each registry and a class for each library.
 *
 * <p>It is aggregating: what it writes depends on all annotated elements, of which an incremental
 * build hands it the unchanged ones as class files.
 */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {

  /** The option that gives the index a name that stays when its contents change. */
  static final String NAME_OPTION = "espalier.index";

  private static final Set<Class<? extends Annotation>> ANNOTATIONS =
      Set.of(
          RegisterModule.class,
          ConfigType.class,
          DefineRegistry.class,
          ModuleLibrary.class,
          Combine.class,
          BuildWith.class,
          ShareKeys.class);

  private @Nullable Work work;

  /** What the compiler's start gives, and what the rounds have found. */
  private static final class Work {
    final Reporter errors;
    final PendingElements pending;
    final IndexReader reader;
    final IndexCheck check;
    final IndexStep step;
    final Sources sources;
    final List<Element> origins = new ArrayList<>();
    IndexModel found = IndexModel.empty();

    Work(ProcessingEnvironment environment) {
      errors = new Reporter(environment.getMessager());
      pending = new PendingElements(environment.getElementUtils(), ANNOTATIONS);
      reader = new IndexReader(environment, errors);
      check = new IndexCheck(errors, new MarkerReader(environment).read());
      sources = Sources.of(environment);
      step =
          new IndexStep(
              environment,
              errors,
              environment.getOptions().getOrDefault(NAME_OPTION, "").replaceAll("\\W", "_"));
    }
  }

  /** Creates the processor; the compiler calls this. */
  public IndexProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    work = new Work(environment);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return ANNOTATIONS.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(NAME_OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (work != null) {
      try {
        process(round, work);
      } catch (RuntimeException e) {
        work.errors.report(ErrorCode.INTERNAL, Site.NOWHERE, Reporter.internal(e));
      }
    }
    return false;
  }

  private static void process(RoundEnvironment round, Work work) {
    if (round.processingOver()) {
      if (!round.errorRaised()) {
        work.step.writeServices();
      }
      return;
    }
    List<Element> annotated = work.pending.take(round);
    IndexModel read = work.reader.read(annotated);
    work.check.check(read);
    work.found = work.found.plus(read);
    work.origins.addAll(annotated);
    // Each round makes the compiler enter every source anew, so the index is written beside the
    // configs it names. Modules that other processors write later have an index of their own.
    if (!work.pending.isWaiting() && !work.found.isEmpty() && work.errors.count() == 0) {
      work.step.write(work.found, work.origins, work.sources.module(work.origins.get(0)));
      work.found = IndexModel.empty();
      work.origins.clear();
    }
  }
}

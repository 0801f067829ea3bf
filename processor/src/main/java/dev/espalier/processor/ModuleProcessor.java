package dev.espalier.processor;

import com.google.auto.service.AutoService;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.read.ElementSite;
import dev.espalier.processor.read.StrayReader;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.RegisterModule;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a typed config for each {@link RegisterModule}, and a codec and a builder for each {@link
 * ConfigType}.
 *
 * <p>It is isolating: what it writes for an element depends on that element alone.
 */
@AutoService(Processor.class)
public final class ModuleProcessor extends AbstractProcessor {

  private @Nullable Work work;

  /** What the compiler's start gives. */
  private record Work(
      Reporter errors, PendingElements pending, ModuleStep step, StrayReader strays) {}

  /** Creates the processor; the compiler calls this. */
  public ModuleProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Reporter errors = new Reporter(environment.getMessager());
    work =
        new Work(
            errors,
            new PendingElements(
                environment.getElementUtils(), Set.of(RegisterModule.class, ConfigType.class)),
            new ModuleStep(environment, errors),
            new StrayReader(errors));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new TreeSet<>();
    names.add(RegisterModule.class.getCanonicalName());
    names.add(ConfigType.class.getCanonicalName());
    StrayReader.ANNOTATIONS.forEach(type -> names.add(type.getCanonicalName()));
    return names;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (work != null && !round.processingOver()) {
      for (Element element : work.pending().take(round)) {
        process(element, work);
      }
      for (Element element : round.getElementsAnnotatedWithAny(StrayReader.ANNOTATIONS)) {
        work.strays().check(element);
      }
    }
    return false;
  }

  private static void process(Element element, Work work) {
    try {
      if (element.getAnnotation(RegisterModule.class) != null) {
        work.step().writeModule(element);
      }
      if (element.getAnnotation(ConfigType.class) != null && element instanceof TypeElement type) {
        work.step().writeStructure(type);
      }
    } catch (RuntimeException e) {
      work.errors().report(ErrorCode.INTERNAL, ElementSite.of(element), Reporter.internal(e));
    }
  }
}

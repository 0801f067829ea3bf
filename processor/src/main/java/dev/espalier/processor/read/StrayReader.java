package dev.espalier.processor.read;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.model.WarningCode;
import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.FormerKey;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Key;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.Replacement;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds annotations that say nothing, since no config gives what they stand on. */
public final class StrayReader {

  private static final List<Class<? extends Annotation>> ON_PARAMETERS =
      List.of(
          Default.class,
          FormerKey.class,
          FromContext.class,
          Key.class,
          OneOf.class,
          OneOrMore.class,
          Pattern.class,
          Range.class,
          Replacement.class);

  /** The annotations that {@link #check} wants to see. */
  public static final Set<Class<? extends Annotation>> ANNOTATIONS = annotations();

  private final ErrorSink errors;
  private final ModuleShape shape = new ModuleShape(Silence.INSTANCE);

  /** Creates a reader that reports to a sink. */
  public StrayReader(ErrorSink errors) {
    this.errors = errors;
  }

  private static Set<Class<? extends Annotation>> annotations() {
    Set<Class<? extends Annotation>> all = new HashSet<>(ON_PARAMETERS);
    all.add(Check.class);
    all.add(ModuleConstructor.class);
    return Set.copyOf(all);
  }

  /** Reports the annotations of an element that say nothing. */
  public void check(Element element) {
    if (element.getKind() == ElementKind.PARAMETER) {
      checkParameter(element);
    } else if (element.getKind() == ElementKind.CONSTRUCTOR) {
      report(element, ModuleConstructor.class, !isModule(around(element)));
    } else if (element.getKind() == ElementKind.METHOD) {
      checkMethod(element);
    }
  }

  private void checkParameter(Element parameter) {
    Element executable = parameter.getEnclosingElement();
    if (executable instanceof ExecutableElement e && !isRead(e)) {
      ON_PARAMETERS.forEach(type -> report(parameter, type, true));
    }
  }

  /** Tells whether a config gives the parameters of a constructor or method. */
  private boolean isRead(ExecutableElement executable) {
    if (executable.getKind() == ElementKind.METHOD) {
      return isModule(executable);
    }
    TypeElement type = (TypeElement) around(executable);
    boolean record = type.getKind() == ElementKind.RECORD;
    boolean canonical = record && Canonical.of(type).equals(executable);
    return (Mark.of(type, ConfigType.class) != null && canonical)
        || (isModule(type) && isCalled(type, executable));
  }

  /** A class without a constructor to call has another error, so that all its own are read. */
  private boolean isCalled(TypeElement type, ExecutableElement constructor) {
    ExecutableElement called = shape.constructor(type);
    return called == null || called.equals(constructor);
  }

  private void checkMethod(Element method) {
    Mark mark = Mark.of(method, Check.class);
    Element owner = around(method);
    if (mark == null) {
      return;
    }
    String of = mark.text("of");
    if (of.isEmpty()) {
      report(method, Check.class, !isModule(owner) && Mark.of(owner, ConfigType.class) == null);
    } else if (owner.getEnclosedElements().stream()
        .noneMatch(m -> m.getSimpleName().contentEquals(of) && isModule(m))) {
      errors.report(
          ErrorCode.CHECK_OF,
          mark.site("of"),
          "'%s' has no registered method '%s'".formatted(owner.getSimpleName(), of));
    }
  }

  private void report(Element element, Class<? extends Annotation> type, boolean stray) {
    Mark mark = Mark.of(element, type);
    if (stray && mark != null) {
      errors.report(
          ErrorCode.STRAY_ANNOTATION,
          mark.site(),
          "@%s has no meaning here, since no config makes this; is @RegisterModule missing?"
              .formatted(type.getSimpleName()));
    }
  }

  private static Element around(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement());
  }

  private static boolean isModule(Element element) {
    return Mark.of(element, RegisterModule.class) != null;
  }

  /** Errors of constructors are reported where the module is read. */
  private enum Silence implements ErrorSink {
    INSTANCE;

    @Override
    public void report(ErrorCode code, Site site, String message) {}

    @Override
    public void warn(WarningCode code, Site site, String message) {}

    @Override
    public int count() {
      return 0;
    }
  }
}

package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.CheckModel;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.model.WarningCode;
import dev.espalier.registry.Check;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the methods that say whether values go together. */
final class CheckReader {

  private final Types types;
  private final ErrorSink errors;

  CheckReader(Types types, ErrorSink errors) {
    this.types = types;
    this.errors = errors;
  }

  /**
   * Returns the checks of one class, or of one registered method of it, without those that had
   * errors.
   *
   * @param owner the class that they lie in
   * @param of the name of the registered method; empty for the class itself
   * @param all what its constructor or the method is called with
   */
  List<CheckModel> read(TypeElement owner, String of, List<? extends Argument> all) {
    List<CheckModel> checks = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      Mark mark = Mark.of(method, Check.class);
      if (mark != null && mark.text("of").equals(of)) {
        int before = errors.count();
        checkShape(method, mark);
        List<Argument.Field> parameters = parameters(method, all);
        if (errors.count() == before) {
          checks.add(
              new CheckModel(
                  ClassName.get(owner),
                  method.getSimpleName().toString(),
                  isBoolean(method) ? mark.text("value") : "",
                  parameters));
        }
      }
    }
    return checks;
  }

  private void checkShape(ExecutableElement method, Mark mark) {
    if (!method.getModifiers().contains(Modifier.STATIC) || Reach.isHidden(method)) {
      report(ErrorCode.CHECK_SHAPE, mark.site(), "a check is a static method that is not private");
    }
    if (!isBoolean(method) && !isText(method.getReturnType())) {
      report(
          ErrorCode.CHECK_RESULT,
          ElementSite.of(method),
          "a check returns a boolean, or a String that says what is wrong");
    } else if (isBoolean(method) && mark.text("value").isBlank()) {
      report(
          ErrorCode.CHECK_MESSAGE,
          mark.site(),
          "a check that returns a boolean says what is wrong: @Check(\"…\")");
    }
    if (method.getParameters().isEmpty()) {
      errors.warn(
          WarningCode.CHECK_CONSTANT,
          ElementSite.of(method),
          "a check without parameters says the same of every config");
    }
  }

  private List<Argument.Field> parameters(ExecutableElement method, List<? extends Argument> all) {
    List<Argument.Field> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      String name = parameter.getSimpleName().toString();
      Argument argument = all.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
      Site site = ElementSite.of(parameter);
      if (argument == null) {
        report(
            ErrorCode.CHECK_PARAMETER,
            site,
            "nothing that is checked has a parameter '%s'".formatted(name));
      } else if (!(argument instanceof Argument.Field field) || field.type().isBuilt()) {
        report(
            ErrorCode.CHECK_UNBUILT,
            site,
            "'%s' is not known yet when a config is checked".formatted(name));
      } else if (!TypeName.get(parameter.asType()).equals(TypeName.get(type(field)))) {
        report(
            ErrorCode.CHECK_TYPE,
            site,
            "'%s' is a '%s' where it is made, not a '%s'"
                .formatted(
                    name, PlainTypes.bare(type(field)), PlainTypes.bare(parameter.asType())));
      } else {
        parameters.add(field);
      }
    }
    return parameters;
  }

  private static TypeMirror type(Argument.Field field) {
    return ((ElementSite) field.sites().parameter()).element().asType();
  }

  private void report(ErrorCode code, Site site, String message) {
    errors.report(code, site, message);
  }

  private static boolean isBoolean(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.BOOLEAN;
  }

  private @Nullable String name(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && types.asElement(type) instanceof TypeElement e
        ? e.getQualifiedName().toString()
        : null;
  }

  private boolean isText(TypeMirror type) {
    return String.class.getName().equals(name(type));
  }
}

package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Call;
import dev.espalier.processor.model.CheckModel;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the classes and methods that are registered. */
final class ModuleReader {

  private final Elements elements;
  private final ModuleShape shape;
  private final RegistryChoice registries;
  private final ParameterReader parameters;
  private final CheckReader checks;

  ModuleReader(
      Elements elements,
      ModuleShape shape,
      RegistryChoice registries,
      ParameterReader parameters,
      CheckReader checks) {
    this.elements = elements;
    this.shape = shape;
    this.registries = registries;
    this.parameters = parameters;
    this.checks = checks;
  }

  /**
   * Returns the model of a registered element; what had errors is left out of it, and where too
   * little is left it is null.
   */
  @Nullable ModuleModel read(Element element) {
    Mark mark = Mark.of(element, RegisterModule.class);
    if (mark == null) {
      return null;
    }
    return element instanceof ExecutableElement method
        ? readMethod(method, mark)
        : readClass((TypeElement) element, mark);
  }

  private @Nullable ModuleModel readClass(TypeElement type, Mark mark) {
    boolean fits = shape.check(type);
    ExecutableElement constructor = fits ? shape.constructor(type) : null;
    RegistryRef registry = registries.choose(type, type.asType(), mark);
    if (constructor == null) {
      return null;
    }
    ClassName name = ClassName.get(type);
    Javadoc classDoc = Javadoc.of(elements.getDocComment(type));
    Javadoc doc = Javadoc.of(elements.getDocComment(constructor)).or(classDoc);
    List<Argument> arguments = arguments(constructor, doc);
    List<CheckModel> checked = checks.read(type, "", arguments);
    return registry == null
        ? null
        : new ModuleModel(
            ModelReader.config(type),
            TypeName.get(type.asType()),
            registry,
            names(type, mark),
            classDoc.summary(),
            new Call.Constructor(name),
            arguments,
            checked,
            elements.isDeprecated(type) || elements.isDeprecated(constructor));
  }

  private @Nullable ModuleModel readMethod(ExecutableElement method, Mark mark) {
    RegistryRef registry =
        shape.check(method) ? registries.choose(method, method.getReturnType(), mark) : null;
    TypeElement type = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    ClassName owner = ClassName.get(type);
    Javadoc doc = Javadoc.of(elements.getDocComment(method));
    String name = method.getSimpleName().toString();
    List<Argument> arguments = arguments(method, doc);
    List<CheckModel> checked = checks.read(type, name, arguments);
    return registry == null
        ? null
        : new ModuleModel(
            ModelReader.config(method),
            TypeName.get(method.getReturnType()),
            registry,
            names(method, mark),
            doc.summary(),
            new Call.Method(owner, name),
            arguments,
            checked,
            elements.isDeprecated(type) || elements.isDeprecated(method));
  }

  private List<Argument> arguments(ExecutableElement executable, Javadoc doc) {
    List<Argument> arguments = new ArrayList<>();
    Set<Object> given = new HashSet<>();
    for (Marks marks : Marks.of(executable)) {
      Argument argument = parameters.readArgument(marks, doc);
      if (argument instanceof Argument.Given wanted
          && !given.add(List.of(wanted.type(), wanted.contextName()))) {
        parameters.warnOfTwice(marks);
      }
      if (argument != null) {
        arguments.add(argument);
      }
    }
    return arguments;
  }

  /** Returns the names that a config may use. */
  static List<String> names(Element element, Mark mark) {
    List<String> names = mark.texts("name");
    return names.isEmpty() ? List.of(element.getSimpleName().toString()) : names;
  }
}

package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Call;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

  ModuleReader(
      Elements elements, ModuleShape shape, RegistryChoice registries, ParameterReader parameters) {
    this.elements = elements;
    this.shape = shape;
    this.registries = registries;
    this.parameters = parameters;
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
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    Javadoc classDoc = Javadoc.of(elements.getDocComment(type));
    Javadoc doc = isRecord ? classDoc : Javadoc.of(elements.getDocComment(constructor));
    List<Argument> arguments = arguments(constructor, doc);
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
            elements.isDeprecated(type) || elements.isDeprecated(constructor));
  }

  private @Nullable ModuleModel readMethod(ExecutableElement method, Mark mark) {
    RegistryRef registry =
        shape.check(method) ? registries.choose(method, method.getReturnType(), mark) : null;
    TypeElement type = (TypeElement) method.getEnclosingElement();
    ClassName owner = ClassName.get(type);
    Javadoc doc = Javadoc.of(elements.getDocComment(method));
    String name = method.getSimpleName().toString();
    List<Argument> arguments = arguments(method, doc);
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
            elements.isDeprecated(type) || elements.isDeprecated(method));
  }

  private List<Argument> arguments(ExecutableElement executable, Javadoc doc) {
    List<Argument> arguments = new ArrayList<>();
    for (Marks marks : Marks.of(executable)) {
      Argument argument = parameters.readArgument(marks, doc);
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

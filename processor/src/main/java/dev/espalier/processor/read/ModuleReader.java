package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Call;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the classes and methods that are registered. */
final class ModuleReader {

  private final Elements elements;
  private final ModuleShape shape;
  private final RegistryChoice registries;
  private final ParameterReader parameters;
  private final ErrorSink errors;

  ModuleReader(
      Elements elements,
      ModuleShape shape,
      RegistryChoice registries,
      ParameterReader parameters,
      ErrorSink errors) {
    this.elements = elements;
    this.shape = shape;
    this.registries = registries;
    this.parameters = parameters;
    this.errors = errors;
  }

  /** Returns the model of a registered element, or null if an error was reported. */
  @Nullable ModuleModel read(Element element) {
    Mark mark = Mark.of(element, RegisterModule.class);
    if (mark == null) {
      return null;
    }
    int before = errors.count();
    ModuleModel model =
        element instanceof ExecutableElement method
            ? readMethod(method, mark)
            : readClass((TypeElement) element, mark);
    return errors.count() == before ? model : null;
  }

  private @Nullable ModuleModel readClass(TypeElement type, Mark mark) {
    boolean fits = shape.check(type);
    ExecutableElement constructor = fits ? shape.constructor(type) : null;
    RegistryRef registry = registries.choose(type, type.asType(), mark);
    if (constructor == null || registry == null) {
      return null;
    }
    ClassName name = ClassName.get(type);
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    Javadoc classDoc = Javadoc.of(elements.getDocComment(type));
    Javadoc doc = isRecord ? classDoc : Javadoc.of(elements.getDocComment(constructor));
    return new ModuleModel(
        ModelReader.config(type),
        TypeName.get(type.asType()),
        registry,
        names(type, mark),
        classDoc.summary(),
        new Call.Constructor(name),
        arguments(constructor, isRecord ? type.getRecordComponents() : List.of(), doc),
        elements.isDeprecated(type) || elements.isDeprecated(constructor));
  }

  private @Nullable ModuleModel readMethod(ExecutableElement method, Mark mark) {
    boolean fits = shape.check(method);
    RegistryRef registry = registries.choose(method, method.getReturnType(), mark);
    if (!fits || registry == null) {
      return null;
    }
    TypeElement type = (TypeElement) method.getEnclosingElement();
    ClassName owner = ClassName.get(type);
    Javadoc doc = Javadoc.of(elements.getDocComment(method));
    String name = method.getSimpleName().toString();
    return new ModuleModel(
        ModelReader.config(method),
        TypeName.get(method.getReturnType()),
        registry,
        names(method, mark),
        doc.summary(),
        new Call.Method(owner, name),
        arguments(method, List.of(), doc),
        elements.isDeprecated(type) || elements.isDeprecated(method));
  }

  private List<Argument> arguments(
      ExecutableElement executable,
      List<? extends RecordComponentElement> components,
      Javadoc doc) {
    List<Argument> arguments = new ArrayList<>();
    for (VariableElement parameter : executable.getParameters()) {
      List<Element> places = new ArrayList<>(List.of(parameter));
      components.stream()
          .filter(component -> component.getSimpleName().equals(parameter.getSimpleName()))
          .forEach(places::add);
      Argument argument = parameters.readArgument(new Marks(places), doc);
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

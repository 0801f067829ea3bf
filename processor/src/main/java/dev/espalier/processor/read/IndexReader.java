package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.IndexModel;
import dev.espalier.processor.model.IndexedModule;
import dev.espalier.processor.model.IndexedRegistry;
import dev.espalier.processor.model.IndexedType;
import dev.espalier.processor.model.Library;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.processor.model.Site;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ModuleLibrary;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an index needs: annotations and types, but no documentation and no names of
 * parameters, which class files lack.
 *
 * <p>What is wrong with a module is the {@link ModelReader}'s to report; here it is passed over.
 */
public final class IndexReader {

  private final Elements elements;
  private final Map<String, String> scopes = new HashMap<>();
  private final RegistryReader registries;
  private final RegistryFunctions functions;
  private final ErrorSink errors;

  /** Creates a reader over what the compiler knows. */
  public IndexReader(ProcessingEnvironment environment, ErrorSink errors) {
    this.elements = environment.getElementUtils();
    this.registries = new RegistryReader(environment.getTypeUtils());
    this.functions = new RegistryFunctions(environment, errors);
    this.errors = errors;
  }

  /** Returns what annotated elements add to the index. */
  public IndexModel read(Iterable<? extends Element> annotated) {
    List<IndexedRegistry> defined = new ArrayList<>();
    List<IndexedModule> modules = new ArrayList<>();
    List<IndexedType> types = new ArrayList<>();
    List<Library> libraries = new ArrayList<>();
    for (Element element : annotated) {
      Mark module = Mark.of(element, RegisterModule.class);
      if (module != null) {
        addIfPresent(modules, readModule(element, module));
      }
      Mark library = Mark.of(element, ModuleLibrary.class);
      if (library != null) {
        addIfPresent(libraries, readLibrary((PackageElement) element, library));
      }
      if (element instanceof ExecutableElement method) {
        functions.checkOwner(method);
      }
      if (element instanceof TypeElement type) {
        if (Mark.of(type, DefineRegistry.class) != null && checkProduct(type)) {
          addIfPresent(defined, readRegistry(type));
        }
        if (Mark.of(type, ConfigType.class) != null) {
          types.add(
              new IndexedType(
                  ClassName.get(type),
                  elements.getBinaryName(type).toString(),
                  ElementSite.of(type)));
        }
      }
    }
    return new IndexModel(defined, modules, types, libraries);
  }

  private static <T> void addIfPresent(List<T> list, @Nullable T item) {
    if (item != null) {
      list.add(item);
    }
  }

  private @Nullable IndexedRegistry readRegistry(TypeElement type) {
    RegistryRef registry = registries.read(type);
    return registry == null
        ? null
        : new IndexedRegistry(
            registry,
            functions.combiner(type),
            functions.buildFunction(type),
            functions.sharedKeys(type));
  }

  private @Nullable IndexedModule readModule(Element element, Mark mark) {
    boolean isMethod = element instanceof ExecutableElement;
    TypeMirror result =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    TypeMirror named = mark.type("registry");
    List<RegistryRef> found = registries.readAll(result);
    RegistryRef registry =
        named != null && named.getKind() != TypeKind.VOID
            ? registries.read(named)
            : found.size() == 1 ? found.get(0) : null;
    if (registry == null) {
      return null;
    }
    Element ownerType = isMethod ? element.getEnclosingElement() : element;
    String owner = ((TypeElement) Objects.requireNonNull(ownerType)).getQualifiedName().toString();
    String simple = element.getSimpleName().toString();
    List<String> names = ModuleReader.names(element, mark);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      sites.add(mark.site("name", i));
    }
    List<String> oldNames = mark.texts("deprecatedNames");
    for (int i = 0; i < oldNames.size(); i++) {
      sites.add(mark.site("deprecatedNames", i));
    }
    return new IndexedModule(
        ModelReader.config(element),
        registry,
        readScope(element, mark),
        names,
        oldNames,
        mark.truth("force"),
        owner + (isMethod ? "." + simple : ""),
        ElementSite.of(element),
        sites);
  }

  private @Nullable Library readLibrary(PackageElement element, Mark mark) {
    String scope = mark.text("scope");
    if (!Names.isScope(scope)) {
      errors.report(
          ErrorCode.LIBRARY_SCOPE,
          mark.site("scope"),
          "the scope '%s' is not a lower-case identifier, or several with dots between"
              .formatted(scope));
      return null;
    }
    return new Library(element.getQualifiedName().toString(), scope, mark.site());
  }

  /** Returns the scope that a module names, else that of the library its package lies in. */
  private String readScope(Element element, Mark mark) {
    String named = mark.text("scope");
    if (named.isEmpty()) {
      String packageName = elements.getPackageOf(element).getQualifiedName().toString();
      return scopes.computeIfAbsent(packageName, this::scopeOfPackage);
    }
    if (!Names.isScope(named)) {
      errors.report(
          ErrorCode.MODULE_SCOPE,
          mark.site("scope"),
          "the scope '%s' is not a lower-case identifier, or several with dots between"
              .formatted(named));
    }
    return named;
  }

  private String scopeOfPackage(String packageName) {
    for (String name = packageName; !name.isEmpty(); name = parent(name)) {
      PackageElement element = elements.getPackageElement(name);
      Mark library = element == null ? null : Mark.of(element, ModuleLibrary.class);
      if (library != null) {
        return library.text("scope");
      }
    }
    return "";
  }

  private static String parent(String packageName) {
    int dot = packageName.lastIndexOf('.');
    return dot < 0 ? "" : packageName.substring(0, dot);
  }

  private boolean checkProduct(TypeElement type) {
    int before = errors.count();
    if (!type.getTypeParameters().isEmpty()) {
      reportProduct(type, "has type parameters");
    }
    if (type.getModifiers().contains(Modifier.FINAL) || type.getKind() == ElementKind.ENUM) {
      reportProduct(type, "is final, so no module could be one");
    }
    if (!Reach.isPublic(type)) {
      reportProduct(type, "is not public, but the compilation's index names it");
    }
    return errors.count() == before;
  }

  private void reportProduct(TypeElement type, String why) {
    errors.report(
        ErrorCode.REGISTRY_PRODUCT,
        ElementSite.of(type),
        "'%s' cannot be the product of a registry: it %s".formatted(type.getSimpleName(), why));
  }
}

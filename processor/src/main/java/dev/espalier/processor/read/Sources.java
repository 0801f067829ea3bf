package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.ProvidesTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.espalier.processor.model.JavaModule;
import dev.espalier.registry.ModuleIndex;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells the elements that are compiled now from those that an incremental build only names.
 *
 * <p>Such builds hand unchanged types to the processors as class files, which lack documentation
 * and perhaps the names of parameters; what was generated for them before is still there.
 */
public final class Sources {

  private final Elements elements;
  private final @Nullable Trees trees;

  private Sources(Elements elements, @Nullable Trees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** Returns what a compiler can tell. */
  public static Sources of(ProcessingEnvironment environment) {
    return new Sources(environment.getElementUtils(), trees(environment));
  }

  /**
   * Tells whether an element is compiled now.
   *
   * @param element the element
   * @param generated the class that is generated for it; where the compiler does not show its
   *     syntax trees, one that exists already tells that the element is not new
   */
  public boolean has(Element element, ClassName generated) {
    return trees == null
        ? elements.getTypeElement(generated.canonicalName()) == null
        : trees.getPath(element) != null;
  }

  /**
   * Returns the declaration of the module that an element lies in, or null if it is not compiled
   * now. It is read as written, since what it provides is yet to be generated.
   */
  public @Nullable JavaModule module(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    if (trees == null || module == null || module.isUnnamed()) {
      return null;
    }
    TreePath path = trees.getPath(module);
    ModuleTree declaration = path == null ? null : path.getCompilationUnit().getModule();
    return declaration == null
        ? null
        : new JavaModule(
            module.getQualifiedName().toString(),
            declaration.getDirectives().stream()
                .filter(ProvidesTree.class::isInstance)
                .map(ProvidesTree.class::cast)
                .filter(p -> isIndex(p.getServiceName().toString()))
                .flatMap(p -> p.getImplementationNames().stream())
                .map(Object::toString)
                .toList(),
            ElementSite.of(module));
  }

  private static boolean isIndex(String service) {
    return service.equals(ModuleIndex.class.getName())
        || service.equals(ModuleIndex.class.getSimpleName());
  }

  /** Returns javac's trees; null in other compilers, and where a build tool wraps javac. */
  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

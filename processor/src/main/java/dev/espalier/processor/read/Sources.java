package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import com.sun.source.util.Trees;
import dev.espalier.processor.model.Names;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.RegisterModule;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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

  /** Tells whether the {@code ModuleProcessor} writes a source for an element. */
  public boolean givesSource(Element element) {
    boolean module = Mark.of(element, RegisterModule.class) != null;
    if (module && has(element, ModelReader.config(element))) {
      return true;
    }
    return element instanceof TypeElement type
        && Mark.of(type, ConfigType.class) != null
        && has(type, Names.codec(ClassName.get(type)));
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

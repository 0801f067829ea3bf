package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.model.StructureModel;
import dev.espalier.processor.model.UnionModel;
import dev.espalier.processor.model.WarningCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads registered elements and config types into models, and reports what is wrong with them. */
public final class ModelReader {

  private final Elements elements;
  private final ModuleReader modules;
  private final StructureReader structures;
  private final StructureReader quiet;
  private final Unheard unheard = new Unheard();
  private final Set<ClassName> underWay = new HashSet<>();

  /** Creates a reader over what the compiler knows. */
  public ModelReader(ProcessingEnvironment environment, ErrorSink errors) {
    this.elements = environment.getElementUtils();
    RegistryReader registries = new RegistryReader(environment.getTypeUtils());
    ParameterReader parameters = parameters(registries, errors);
    CheckReader checks = new CheckReader(environment.getTypeUtils(), errors);
    this.modules =
        new ModuleReader(
            elements,
            new ModuleShape(errors),
            new RegistryChoice(environment.getTypeUtils(), registries, errors),
            parameters,
            checks);
    this.structures = new StructureReader(elements, parameters, checks, errors);
    this.quiet =
        new StructureReader(
            elements,
            parameters(registries, unheard),
            new CheckReader(environment.getTypeUtils(), unheard),
            unheard);
  }

  /** Returns the name of the config of a registered class or method. */
  public static ClassName config(Element element) {
    return element instanceof TypeElement type
        ? Names.config(ClassName.get(type))
        : Names.config(
            ClassName.get((TypeElement) element.getEnclosingElement()),
            element.getSimpleName().toString());
  }

  /**
   * Returns the model of a registered element; what had errors is left out of it, and where too
   * little is left it is null.
   */
  public @Nullable ModuleModel readModule(Element element) {
    return modules.read(element);
  }

  /** Returns the model of a config type without what had errors; null if it is not a record. */
  public @Nullable StructureModel readStructure(TypeElement type) {
    return structures.read(type);
  }

  /** Returns the model of a sealed interface that is a config type. */
  public UnionModel readUnion(TypeElement type) {
    return structures.readUnion(type);
  }

  private ParameterReader parameters(RegistryReader registries, ErrorSink errors) {
    return new ParameterReader(
        new TypeReader(registries),
        new DefaultReader(new Structures()),
        new LimitReader(errors),
        errors);
  }

  /** What the defaults need to know of config types. */
  private final class Structures implements DefaultReader.Structures {

    @Override
    public List<Argument.Field> components(ClassName record) {
      if (!underWay.add(record)) {
        throw new IllegalArgumentException("a '%s' is part of its own default".formatted(record));
      }
      try {
        TypeElement type = elements.getTypeElement(record.canonicalName());
        int before = unheard.count();
        StructureModel model = type == null ? null : quiet.read(type);
        if (model == null || unheard.count() > before) {
          throw new IllegalArgumentException(
              "the config type '%s' has errors: %s".formatted(record, unheard.last));
        }
        return model.fields();
      } finally {
        underWay.remove(record);
      }
    }

    @Override
    public Map<String, ClassName> variants(ClassName sealedInterface) {
      TypeElement type = elements.getTypeElement(sealedInterface.canonicalName());
      Map<String, ClassName> variants = new LinkedHashMap<>();
      if (type != null) {
        quiet.readUnion(type).variants().forEach(v -> variants.put(v.simpleName(), v));
      }
      return variants;
    }
  }

  /** Counts errors that another reader reports. */
  private static final class Unheard implements ErrorSink {
    private int count;
    private String last = "";

    @Override
    public void report(ErrorCode code, Site site, String message) {
      last = message;
      count++;
    }

    @Override
    public void warn(WarningCode code, Site site, String message) {
      // The reader that reports the errors reports this too.
    }

    @Override
    public int count() {
      return count;
    }
  }
}

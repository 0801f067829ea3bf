package dev.espalier.processor;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.check.FieldCheck;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.ModuleModel;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.StructureModel;
import dev.espalier.processor.model.UnionModel;
import dev.espalier.processor.read.ModelReader;
import dev.espalier.processor.read.Sources;
import dev.espalier.processor.write.ModuleWriter;
import dev.espalier.processor.write.StructureWriter;
import dev.espalier.processor.write.UnionWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Takes one annotated element from the compiler's form to a source: read, check, write. */
final class ModuleStep {

  private final Sources sources;
  private final ModelReader reader;
  private final FieldCheck check;
  private final SourceOutput output;
  private final ErrorSink errors;
  private final Set<ClassName> written = new HashSet<>();

  ModuleStep(ProcessingEnvironment environment, ErrorSink errors) {
    this.errors = errors;
    this.sources = Sources.of(environment);
    this.reader = new ModelReader(environment, errors);
    this.check = new FieldCheck(errors);
    this.output = new SourceOutput(environment.getFiler(), errors);
  }

  /** Writes the config of a registered class or method. */
  void writeModule(Element element) {
    int before = errors.count();
    ModuleModel module =
        sources.has(element, ModelReader.config(element)) ? reader.readModule(element) : null;
    if (module == null) {
      return;
    }
    check.check(module.fields(), module.registry().discriminator());
    // Of two elements with one generated name the first is written; the index step reports both.
    if (errors.count() == before && written.add(module.config())) {
      output.write(ModuleWriter.write(module), List.of(element));
    }
  }

  /** Writes the codec of a config type, and the builder of a record. */
  void writeStructure(TypeElement type) {
    int before = errors.count();
    ClassName codec = Names.codec(ClassName.get(type));
    if (type.getModifiers().contains(Modifier.SEALED) && type.getKind() == ElementKind.INTERFACE) {
      writeUnion(type, codec);
      return;
    }
    StructureModel structure = sources.has(type, codec) ? reader.readStructure(type) : null;
    if (structure == null) {
      return;
    }
    check.check(structure.fields(), null);
    if (errors.count() == before && written.add(codec)) {
      output.write(StructureWriter.writeCodec(structure), List.of(type));
      output.write(StructureWriter.writeBuilder(structure), List.of(type));
    }
  }

  private void writeUnion(TypeElement type, ClassName codec) {
    int before = errors.count();
    UnionModel union = sources.has(type, codec) ? reader.readUnion(type) : null;
    if (union != null && errors.count() == before && written.add(codec)) {
      output.write(UnionWriter.write(union), List.of(type));
    }
  }
}

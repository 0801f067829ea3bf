package dev.espalier.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the canonical constructors of records. */
final class Canonical {

  private Canonical() {}

  /** Returns the constructor that takes the components in their order, written or implied. */
  static ExecutableElement of(TypeElement record) {
    List<TypeName> components =
        record.getRecordComponents().stream().map(c -> TypeName.get(c.asType())).toList();
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(
            constructor ->
                constructor.getParameters().stream()
                    .map(parameter -> TypeName.get(parameter.asType()))
                    .toList()
                    .equals(components))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a record without constructor: " + record));
  }
}

package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;

/**
 * A source that is written.
 *
 * @param type the type it declares
 * @param text its text
 */
public record GeneratedSource(ClassName type, String text) {

  /** Returns the source that JavaPoet prints, laid out as a person would. */
  static GeneratedSource of(JavaFile file) {
    return new GeneratedSource(
        ClassName.get(file.packageName(), file.typeSpec().name()), Layout.of(file));
  }
}

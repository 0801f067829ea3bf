package dev.espalier.processor;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.read.ElementSite;
import dev.espalier.processor.write.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Hands sources to the compiler, with the elements they come from. */
final class SourceOutput {

  private final Filer filer;
  private final ErrorSink errors;

  SourceOutput(Filer filer, ErrorSink errors) {
    this.filer = filer;
    this.errors = errors;
  }

  /**
   * Writes a source.
   *
   * @param origins the elements it comes from; at least one
   */
  void write(GeneratedSource source, List<? extends Element> origins) {
    String name = source.type().canonicalName();
    try (Writer writer =
        filer.createSourceFile(name, origins.toArray(Element[]::new)).openWriter()) {
      writer.write(source.text());
    } catch (FilerException e) {
      errors.report(
          ErrorCode.GENERATED_NAME,
          ElementSite.of(origins.get(0)),
          "'%s' is to be generated, but exists already; rename it".formatted(name));
    } catch (IOException e) {
      errors.report(
          ErrorCode.INTERNAL,
          ElementSite.of(origins.get(0)),
          "'%s' cannot be written: %s".formatted(name, e));
    }
  }
}

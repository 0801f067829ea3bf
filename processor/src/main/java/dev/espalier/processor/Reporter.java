package dev.espalier.processor;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.model.WarningCode;
import dev.espalier.processor.read.ElementSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/**
 * Prints errors and warnings through the compiler, each with its identifier, at the narrowest
 * place.
 */
final class Reporter implements ErrorSink {

  private final Messager messager;
  private int count;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  @Override
  public void report(ErrorCode code, Site site, String message) {
    count++;
    print(Diagnostic.Kind.ERROR, code.id(), site, message);
  }

  @Override
  public void warn(WarningCode code, Site site, String message) {
    if (!(site instanceof ElementSite place) || !place.suppresses(code.id())) {
      print(Diagnostic.Kind.WARNING, code.id(), site, message);
    }
  }

  private void print(Diagnostic.Kind kind, String id, Site site, String message) {
    String text = "[%s] %s".formatted(id, message);
    if (site instanceof ElementSite place) {
      messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
    } else {
      messager.printMessage(kind, text);
    }
  }

  /** Returns what to say of a failure of the processor's own. */
  static String internal(RuntimeException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return "internal error of the processor; please report it with what follows\n" + text;
  }

  @Override
  public int count() {
    return count;
  }
}

package dev.espalier.processor;

import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ErrorSink;
import dev.espalier.processor.model.Site;
import dev.espalier.processor.read.ElementSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints errors through the compiler, each with its identifier, at the narrowest place. */
final class Reporter implements ErrorSink {

  private final Messager messager;
  private int count;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  @Override
  public void report(ErrorCode code, Site site, String message) {
    count++;
    String text = "[%s] %s".formatted(code.id(), message);
    if (site instanceof ElementSite place) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, text, place.element(), place.annotation(), place.value());
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
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

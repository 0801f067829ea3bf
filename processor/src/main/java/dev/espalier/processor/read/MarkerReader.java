package dev.espalier.processor.read;

import dev.espalier.processor.model.ForeignName;
import dev.espalier.registry.RegisteredNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Finds the names that the compilations on the class path registered. */
public final class MarkerReader {

  private static final int FIELDS = 4;

  private final Elements elements;
  private final Filer filer;

  /** Creates a reader over what the compiler knows. */
  public MarkerReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.filer = environment.getFiler();
  }

  /**
   * Returns the names; those that an earlier run of this compilation left behind are not among
   * them.
   */
  public List<ForeignName> read() {
    List<ForeignName> names = new ArrayList<>();
    PackageElement all = elements.getPackageElement(ForeignName.PACKAGE);
    if (all == null) {
      return names;
    }
    for (Element marker : all.getEnclosedElements()) {
      Mark mark = Mark.of(marker, RegisteredNames.class);
      if (mark != null && !isOwn(marker)) {
        mark.texts("value").forEach(text -> names.add(name(text, mark.text("origin"))));
      }
    }
    return names;
  }

  private static ForeignName name(String text, String origin) {
    String[] fields = text.split(" ", -1);
    return new ForeignName(fields[0] + " " + fields[1], fields[2], fields.length == FIELDS, origin);
  }

  /** Tells whether a marker lies where this compilation writes its classes. */
  private boolean isOwn(Element marker) {
    String file = marker.getSimpleName() + ".class";
    try (InputStream in =
        filer
            .getResource(StandardLocation.CLASS_OUTPUT, ForeignName.PACKAGE, file)
            .openInputStream()) {
      return in.read() >= 0;
    } catch (IOException e) {
      return false; // no such file, so it lies elsewhere
    }
  }
}

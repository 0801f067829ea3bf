package dev.espalier.processor.read;

import dev.espalier.processor.model.Argument;
import dev.espalier.processor.model.Site;
import dev.espalier.registry.Default;
import dev.espalier.registry.FormerKey;
import dev.espalier.registry.Key;
import dev.espalier.registry.Replacement;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what became of a parameter, and where what is said of it stands. */
final class HistoryReader {

  private HistoryReader() {}

  /** Returns the former keys and the replacement. */
  static Argument.History history(Marks marks) {
    Mark former = marks.find(FormerKey.class);
    Mark replacement = marks.find(Replacement.class);
    boolean deprecated = marks.find(Deprecated.class) != null;
    return new Argument.History(
        former == null ? List.of() : former.texts("value"),
        replacement != null ? replacement.text("value") : deprecated ? "" : null);
  }

  /** Returns where the parts of a parameter stand. */
  static Argument.Sites sites(Marks marks) {
    Site parameter = ElementSite.of(marks.element());
    Mark former = marks.find(FormerKey.class);
    List<Site> formerSites =
        former == null
            ? List.of()
            : IntStream.range(0, former.texts("value").size())
                .mapToObj(i -> former.site("value", i))
                .toList();
    return new Argument.Sites(
        parameter,
        value(marks.find(Key.class), parameter),
        value(marks.find(Default.class), parameter),
        formerSites,
        value(marks.find(Replacement.class), parameter));
  }

  private static Site value(@Nullable Mark mark, Site otherwise) {
    return mark == null ? otherwise : mark.site("value");
  }
}

package dev.espalier.config;

import java.util.List;
import java.util.stream.Collectors;

/** An explanation in words. */
record Story(Explanation told) {

  private static final int WIDTH = 60;

  /** Returns the value, then a line for each layer. */
  String summary() {
    List<Explanation.Layer> layers = told.layers();
    StringBuilder out = new StringBuilder();
    out.append(told.path()).append(" = ").append(shortened(layers.get(0).node().toString()));
    String set = "set " + where(layers.get(0));
    if (told.taken() != null) {
      out.append(line("set at", told.taken() + ", to what was " + set));
    } else {
      out.append(line(set.substring(0, 6), set.substring(7)));
    }
    for (Explanation.Layer layer : layers.subList(1, layers.size())) {
      String old = shortened(layer.node().toString());
      out.append(line(layer.kept() ? "changed" : "replaced", old + ", set " + where(layer)));
    }
    return out.toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(summary());
    if (!told.parts().isEmpty()) {
      out.append(
          line(
              "parts",
              told.parts().stream()
                  .map(Source::name)
                  .distinct()
                  .collect(Collectors.joining(", ", "of it were set by ", ""))));
    }
    told.routes().forEach(route -> out.append(line("through", String.join(" <- ", route))));
    return out.toString();
  }

  private static String where(Explanation.Layer layer) {
    if (layer.place() instanceof Place.InSource at && at.source().isOption()) {
      return "by " + at.source().name() + " " + shortened(Excerpt.line(at));
    }
    String how = Excerpt.computation(layer.node());
    return "at " + layer.place() + (how.isEmpty() ? "" : ", by " + shortened(how));
  }

  private static String line(String label, String text) {
    return "\n  %-8s  %s".formatted(label, text);
  }

  private static String shortened(String text) {
    return text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
  }
}

package dev.espalier.cli;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes diagnostics as JSON for editors and scripts: one array, an object each. */
final class DiagnosticJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DiagnosticJson() {}

  static String print(List<Diagnostic> diagnostics) {
    ArrayNode array = array(diagnostics);
    return MAPPER.writeValueAsString(array);
  }

  static ArrayNode array(List<Diagnostic> diagnostics) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode object = array.addObject();
      object.put("id", diagnostic.id());
      object.put("severity", diagnostic.severity().toString());
      object.put("title", diagnostic.title());
      place(object, diagnostic.place());
      if (!diagnostic.label().isEmpty()) {
        object.put("label", diagnostic.label());
      }
      ArrayNode related = object.putArray("related");
      for (Diagnostic.Related other : diagnostic.related()) {
        ObjectNode entry = related.addObject();
        entry.put("label", other.label());
        place(entry, other.place());
      }
      ArrayNode notes = object.putArray("notes");
      diagnostic.notes().forEach(notes::add);
    }
    return array;
  }

  private static void place(ObjectNode object, Place place) {
    if (place instanceof Place.InSource in) {
      object.put("file", in.source().name());
      object.put("line", in.line());
      object.put("column", in.column());
      object.put("length", in.length());
    } else {
      object.put("file", place.toString());
    }
  }
}

package dev.espalier.config;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decodes a whole config, and judges the names at its top that the type does not know. */
final class Decoder {

  private final CodecSource types;
  private final Set<String> usedNames;
  private final boolean strict;

  Decoder(CodecSource types, Set<String> usedNames, boolean strict) {
    this.types = types;
    this.usedNames = usedNames;
    this.strict = strict;
  }

  <T> T decode(Config config, Class<T> type, Consumer<Diagnostic> warnings) {
    Codec<T> codec = types.find(type);
    if (codec == null) {
      throw new IllegalArgumentException(
          "%s is not a config type; known: %s".formatted(type.getName(), types.known()));
    }
    Problems problems = new Problems();
    config.warnings().forEach(problems::add);
    Schema schema = codec.schema();
    MapNode root = schema == null ? config.root() : known(config.root(), schema);
    T decoded =
        finish(codec.decode(root, new Decoding(ConfigPath.ROOT, problems, types)), problems);
    problems.warnings().forEach(warnings);
    return decoded;
  }

  static <T> T finish(@Nullable T decoded, Problems problems) {
    problems.throwIfErrors();
    if (decoded == null) {
      throw new IllegalStateException("a codec failed without saying why");
    }
    return decoded;
  }

  /**
   * Drops the helper variables: unknown names that an expression used, or that are like no known
   * one.
   */
  private MapNode known(MapNode root, Schema schema) {
    MapNode rest = root;
    for (Map.Entry<Key, MapNode.Entry> entry : root.entries().entrySet()) {
      String key = entry.getKey().toString();
      boolean odd = strict || !Suggestions.nearest(key, schema.keys()).isEmpty();
      if (!schema.knows(key) && (usedNames.contains(key) || !odd)) {
        rest = rest.without(entry.getKey());
      }
    }
    return rest;
  }
}

package dev.espalier.config;

/**
 * What a decoder needs to know of its surroundings; immutable but for the problems it collects.
 *
 * @param path where the node stands in its tree
 * @param problems receives every problem found
 * @param types finds the codecs of types that a node names
 */
public record Decoding(ConfigPath path, Problems problems, CodecSource types) {

  /** Returns the surroundings of a child under a key. */
  public Decoding at(String key) {
    return new Decoding(path.then(key), problems, types);
  }

  /** Returns the surroundings of a child under an index. */
  public Decoding at(int index) {
    return new Decoding(path.then(index), problems, types);
  }

  /** Reports that a node is not of the type expected. */
  public void mismatch(ConfigNode node, String expected) {
    String given =
        node instanceof ValueNode value && !value.isNull()
            ? "the %s %s".formatted(node.kind(), value)
            : node.kind().equals("null") ? "null" : Grammar.a(node.kind());
    problems.add(
        Diagnostic.error(
                "E0101",
                node.place(),
                "'%s' takes %s, given %s"
                    .formatted(path.isRoot() ? "the config" : path, Grammar.a(expected), given))
            .label("expected " + expected));
  }
}

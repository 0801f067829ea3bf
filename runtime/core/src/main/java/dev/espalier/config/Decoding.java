package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decoder needs to know of its surroundings; immutable but for the problems it collects.
 *
 * <p>Each value of a config has one, and few are ever asked where they are: so the path is put
 * together from the steps when somebody asks.
 */
public final class Decoding {

  private final Problems problems;
  private final CodecSource types;

  /** The path of the outermost parent. */
  private final ConfigPath start;

  private final @Nullable Decoding parent;

  /** The last step: a key, or else an index. */
  private final @Nullable String key;

  private final int index;

  /** Keys that the node may have besides those of its own schema. */
  private final List<String> sharedKeys;

  /**
   * Begins to decode.
   *
   * @param path where the node stands in its tree
   * @param problems receives every problem found
   * @param types finds the codecs of types that a node names
   */
  public Decoding(ConfigPath path, Problems problems, CodecSource types) {
    this.problems = problems;
    this.types = types;
    this.start = path;
    this.parent = null;
    this.key = null;
    this.index = 0;
    this.sharedKeys = List.of();
  }

  private Decoding(Decoding here, List<String> sharedKeys) {
    this.problems = here.problems;
    this.types = here.types;
    this.start = here.start;
    this.parent = here.parent;
    this.key = here.key;
    this.index = here.index;
    this.sharedKeys = sharedKeys;
  }

  private Decoding(Decoding parent, @Nullable String key, int index) {
    this.problems = parent.problems;
    this.types = parent.types;
    this.start = parent.start;
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.sharedKeys = List.of();
  }

  /** Returns where the node stands in its tree. */
  public ConfigPath path() {
    if (parent == null) {
      return start;
    }
    ConfigPath outer = parent.path();
    return key == null ? outer.then(index) : outer.then(key);
  }

  /** Returns what receives every problem found. */
  public Problems problems() {
    return problems;
  }

  /** Returns what finds the codecs of types that a node names. */
  public CodecSource types() {
    return types;
  }

  /**
   * Returns the same surroundings of a node that may have more keys than its own schema says, which
   * somebody else reads: messages about unknown keys offer them too.
   */
  public Decoding sharing(List<String> keys) {
    return new Decoding(this, List.copyOf(keys));
  }

  /** Returns the keys that the node may have besides those of its schema. */
  List<String> sharedKeys() {
    return sharedKeys;
  }

  /** Returns the surroundings of a child under a key. */
  public Decoding at(String childKey) {
    return new Decoding(this, childKey, 0);
  }

  /** Returns the surroundings of a child under an index. */
  public Decoding at(int childIndex) {
    return new Decoding(this, null, childIndex);
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
                    .formatted(path().isRoot() ? "the config" : path(), Grammar.a(expected), given))
            .label("expected " + expected));
  }
}

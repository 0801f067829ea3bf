package dev.espalier.config;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ordered map from keys to nodes. */
public final class MapNode implements ConfigNode {

  private static final MapNode EMPTY = of(Map.of());

  /**
   * One key of a map with its value.
   *
   * @param keyPlace where the key was written; the value may have come from elsewhere
   * @param value the value
   */
  public record Entry(Place keyPlace, ConfigNode value) {}

  /** Collects the entries of one map. */
  public static final class Builder {

    private EntriesBuilder entries;

    private Builder(EntriesBuilder entries) {
      this.entries = entries;
    }

    /** Sets a key, at its old position or at the end. */
    public Builder put(Key key, Place keyPlace, ConfigNode value) {
      entries.put(key, keyPlace, value);
      return this;
    }

    /** Sets the keys of another map, in its order. */
    public Builder putAll(MapNode other) {
      entries.putAll(other.entries);
      return this;
    }

    /** Returns the map; the builder is empty then. */
    public MapNode build(Origin origin) {
      MapNode map = new MapNode(entries.build(), origin);
      entries = new EntriesBuilder(USUAL_SIZE);
      return map;
    }
  }

  private static final int USUAL_SIZE = 8;

  private final Entries entries;
  private final Origin origin;
  private final Extent extent;

  private MapNode(Entries entries, Origin origin) {
    this.entries = entries;
    this.origin = origin;
    this.extent = Extent.of(entries);
  }

  private MapNode(MapNode same, Origin origin) {
    this.entries = same.entries;
    this.origin = origin;
    this.extent = same.extent;
  }

  /** Returns the map without keys, made by a program. */
  public static MapNode empty() {
    return EMPTY;
  }

  /** Returns a map with the given entries, in their order, made by a program. */
  public static MapNode of(Map<Key, Entry> entries) {
    return new MapNode(Entries.copyOf(entries), Origin.PROGRAM);
  }

  /** Returns a builder of a map without keys yet. */
  public static Builder builder() {
    return new Builder(new EntriesBuilder(USUAL_SIZE));
  }

  /** Returns a builder of a map that has this one's keys already. */
  public Builder toBuilder() {
    return new Builder(entries.toBuilder());
  }

  /** Returns the entries, in order; nobody can change them. */
  public Map<Key, Entry> entries() {
    return entries;
  }

  /** Returns the entries as a decoder reads them: by position. */
  Entries table() {
    return entries;
  }

  /** Returns the keys, in order. */
  public Set<Key> keys() {
    return entries.keySet();
  }

  /** Returns the number of keys. */
  public int size() {
    return entries.size();
  }

  /** Returns the value of a key, or null if the map lacks it. */
  public @Nullable ConfigNode get(Key key) {
    int position = entries.find(key);
    return position < 0 ? null : entries.value(position);
  }

  /**
   * Returns the value of a key that is a word, or null if the map lacks it. It looks at the first
   * key first, which mostly names the module.
   */
  public @Nullable ConfigNode get(String key) {
    return entries.isAt(0, key) ? entries.value(0) : get(Key.of(key));
  }

  /** Returns where a key was written; the place of the map itself if it lacks the key. */
  public Place keyPlace(Key key) {
    int position = entries.find(key);
    return position < 0 ? place() : entries.place(position);
  }

  /** Returns a copy with one key set, at its old position or at the end. */
  public MapNode with(Key key, Place keyPlace, ConfigNode value) {
    return new MapNode(entries.toBuilder().put(key, keyPlace, value).build(), origin);
  }

  /** Returns a copy with one key set; the key's place is the value's. */
  public MapNode with(String key, ConfigNode value) {
    return with(Key.of(key), value.place(), value);
  }

  /** Returns a copy without a key. */
  public MapNode without(Key key) {
    int position = entries.find(key);
    return position < 0 ? this : new MapNode(entries.without(position), origin);
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public MapNode withOrigin(Origin newOrigin) {
    return new MapNode(this, newOrigin);
  }

  /** Tells whether a merge would take something in the map for an instruction. */
  boolean instructs() {
    return extent.instructs();
  }

  @Override
  public long weight() {
    return extent.weight();
  }

  @Override
  public int depth() {
    return extent.depth();
  }

  @Override
  public String kind() {
    return "map";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof MapNode that) || size() != that.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!entries.value(i).equals(that.get(entries.key(i)))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < size(); i++) {
      hash += entries.key(i).hashCode() ^ entries.value(i).hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue().value())
        .collect(Collectors.joining(", ", "dict(", ")"));
  }
}

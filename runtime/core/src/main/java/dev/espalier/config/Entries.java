package dev.espalier.config;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a {@link MapNode}: an unmodifiable map in the order of its keys.
 *
 * <p>Keys, their places and the values stand in three arrays, so that a decoder walks along them
 * and reads nothing else; an {@link MapNode.Entry} is made when somebody asks for one.
 */
final class Entries extends AbstractMap<Key, MapNode.Entry> {

  private final Key[] keys;
  private final Place[] places;
  private final ConfigNode[] values;
  private final int[] slots;

  /**
   * Takes the arrays as they are; nobody may change them any more.
   *
   * @param slots the index of the keys
   */
  Entries(Key[] keys, Place[] places, ConfigNode[] values, int[] slots) {
    this.keys = keys;
    this.places = places;
    this.values = values;
    this.slots = slots;
  }

  /** Returns the entries of any map. */
  static Entries copyOf(Map<Key, MapNode.Entry> map) {
    if (map instanceof Entries entries) {
      return entries;
    }
    int size = map.size();
    Key[] keys = new Key[size];
    Place[] places = new Place[size];
    ConfigNode[] values = new ConfigNode[size];
    int i = 0;
    for (Map.Entry<Key, MapNode.Entry> entry : map.entrySet()) {
      keys[i] = entry.getKey();
      places[i] = entry.getValue().keyPlace();
      values[i++] = entry.getValue().value();
    }
    return new Entries(keys, places, values, KeyIndex.of(keys, size));
  }

  /** Returns the position of a key, or -1 if it is not there. */
  int find(Key key) {
    return KeyIndex.find(key, keys, keys.length, slots);
  }

  /** Tells whether a word is the key at a position; false beyond the last. */
  boolean isAt(int position, String word) {
    return position < keys.length
        && keys[position] instanceof Key.Name name
        && name.text().equals(word);
  }

  /** Returns the key at a position. */
  Key key(int position) {
    return keys[position];
  }

  /** Returns where the key at a position was written. */
  Place place(int position) {
    return places[position];
  }

  /** Returns the value at a position. */
  ConfigNode value(int position) {
    return values[position];
  }

  /** Returns a builder that has these entries already, with room for some more. */
  EntriesBuilder toBuilder() {
    return new EntriesBuilder(keys, places, values, slots);
  }

  /** Returns the entries but the one at a position. */
  Entries without(int position) {
    EntriesBuilder rest = new EntriesBuilder(keys.length);
    for (int i = 0; i < keys.length; i++) {
      if (i != position) {
        rest.put(keys[i], places[i], values[i]);
      }
    }
    return rest.build();
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof Key one && find(one) >= 0;
  }

  @Override
  public MapNode.@Nullable Entry get(@Nullable Object key) {
    int position = key instanceof Key one ? find(one) : -1;
    return position < 0 ? null : entry(position);
  }

  @Override
  public void forEach(BiConsumer<? super Key, ? super MapNode.Entry> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], entry(i));
    }
  }

  @Override
  public Set<Map.Entry<Key, MapNode.Entry>> entrySet() {
    return new EntrySet();
  }

  private MapNode.Entry entry(int position) {
    return new MapNode.Entry(places[position], values[position]);
  }

  private final class EntrySet extends AbstractSet<Map.Entry<Key, MapNode.Entry>> {

    @Override
    public int size() {
      return keys.length;
    }

    @Override
    public Iterator<Map.Entry<Key, MapNode.Entry>> iterator() {
      return new EntryIterator();
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<Key, MapNode.Entry>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < keys.length;
    }

    @Override
    public Map.Entry<Key, MapNode.Entry> next() {
      if (next == keys.length) {
        throw new NoSuchElementException();
      }
      int position = next++;
      return Map.entry(keys[position], entry(position));
    }
  }
}

package dev.espalier.config;

import java.util.Arrays;

/** Collects {@link Entries}; a key set again keeps its position. */
final class EntriesBuilder {

  private static final int ROOM = 4;

  private Key[] keys;
  private Place[] places;
  private ConfigNode[] values;
  private int[] slots;
  private int size;

  /** Begins without entries. */
  EntriesBuilder(int capacity) {
    this.keys = new Key[capacity];
    this.places = new Place[capacity];
    this.values = new ConfigNode[capacity];
    this.slots = KeyIndex.NONE;
  }

  /** Begins with a copy of the entries in some arrays. */
  EntriesBuilder(Key[] keys, Place[] places, ConfigNode[] values, int[] slots) {
    this.size = keys.length;
    this.keys = Arrays.copyOf(keys, size + ROOM);
    this.places = Arrays.copyOf(places, size + ROOM);
    this.values = Arrays.copyOf(values, size + ROOM);
    this.slots = KeyIndex.copy(slots);
  }

  /** Sets a key, at its old position or at the end. */
  EntriesBuilder put(Key key, Place keyPlace, ConfigNode value) {
    int position = KeyIndex.find(key, keys, size, slots);
    if (position < 0) {
      add(key, keyPlace, value);
    } else {
      places[position] = keyPlace;
      values[position] = value;
    }
    return this;
  }

  /** Sets the keys of other entries, in their order. */
  void putAll(Entries other) {
    for (int i = 0; i < other.size(); i++) {
      put(other.key(i), other.place(i), other.value(i));
    }
  }

  /** Returns the entries; the builder must not be used any more. */
  Entries build() {
    return size == keys.length
        ? new Entries(keys, places, values, slots)
        : new Entries(
            Arrays.copyOf(keys, size),
            Arrays.copyOf(places, size),
            Arrays.copyOf(values, size),
            slots);
  }

  private void add(Key key, Place keyPlace, ConfigNode value) {
    if (size == keys.length) {
      int capacity = size + (size >> 1) + ROOM;
      keys = Arrays.copyOf(keys, capacity);
      places = Arrays.copyOf(places, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    keys[size] = key;
    places[size] = keyPlace;
    values[size] = value;
    size++;
    slots = KeyIndex.added(slots, keys, size);
  }
}

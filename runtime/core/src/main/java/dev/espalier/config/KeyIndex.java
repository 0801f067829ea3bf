package dev.espalier.config;

import java.util.Arrays;

/**
 * Finds the position of a key in an array: by looking at each key while they are few, by hash where
 * they are many.
 *
 * <p>The index of many keys is an array of slots, at most half of them in use. A slot holds a
 * position plus one, or 0; a key stands in the first free slot from its hash on. Few keys have no
 * slots.
 */
final class KeyIndex {

  /** No slots: for few keys. */
  static final int[] NONE = {};

  private static final int FEW = 8;

  private KeyIndex() {}

  /** Returns the slots of the first keys of an array, no two of which are equal. */
  static int[] of(Key[] keys, int size) {
    if (size <= FEW) {
      return NONE;
    }
    int[] slots = new int[Integer.highestOneBit(size) << 2];
    for (int i = 0; i < size; i++) {
      take(slots, keys[i], i);
    }
    return slots;
  }

  /** Returns the slots after a key was added behind those of an index: the same, or larger ones. */
  static int[] added(int[] slots, Key[] keys, int size) {
    if (size <= FEW) {
      return NONE;
    }
    if (size * 2 > slots.length) {
      return of(keys, size);
    }
    take(slots, keys[size - 1], size - 1);
    return slots;
  }

  /** Returns the position of a key, or -1 if it is none of the first keys of the array. */
  static int find(Key key, Key[] keys, int size, int[] slots) {
    if (slots.length > 0) {
      return findByHash(key, keys, slots);
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static int findByHash(Key key, Key[] keys, int[] slots) {
    int slot = slot(key, slots);
    while (slots[slot] > 0) {
      int position = slots[slot] - 1;
      if (keys[position].equals(key)) {
        return position;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private static void take(int[] slots, Key key, int position) {
    int slot = slot(key, slots);
    while (slots[slot] > 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = position + 1;
  }

  /** Returns the slot that a key's hash points to; a product mixes the bits of similar hashes. */
  private static int slot(Key key, int[] slots) {
    int mixed = key.hashCode() * 0x9E3779B9;
    return mixed >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  /** Returns a copy that may be added to. */
  static int[] copy(int[] slots) {
    return slots.length == 0 ? NONE : Arrays.copyOf(slots, slots.length);
  }
}

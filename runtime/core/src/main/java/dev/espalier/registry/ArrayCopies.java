package dev.espalier.registry;

import java.util.ArrayList;
import java.util.List;

/** Arrays of primitives from the lists by which generated configs hold them, and back. */
public final class ArrayCopies {

  private ArrayCopies() {}

  /** Returns an array of a list's values. */
  public static byte[] bytes(List<Byte> list) {
    byte[] array = new byte[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Byte> list(byte[] array) {
    List<Byte> list = new ArrayList<>(array.length);
    for (byte value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static short[] shorts(List<Short> list) {
    short[] array = new short[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Short> list(short[] array) {
    List<Short> list = new ArrayList<>(array.length);
    for (short value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static int[] ints(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Integer> list(int[] array) {
    List<Integer> list = new ArrayList<>(array.length);
    for (int value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static long[] longs(List<Long> list) {
    long[] array = new long[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Long> list(long[] array) {
    List<Long> list = new ArrayList<>(array.length);
    for (long value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static float[] floats(List<Float> list) {
    float[] array = new float[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Float> list(float[] array) {
    List<Float> list = new ArrayList<>(array.length);
    for (float value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static double[] doubles(List<Double> list) {
    double[] array = new double[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Double> list(double[] array) {
    List<Double> list = new ArrayList<>(array.length);
    for (double value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static boolean[] booleans(List<Boolean> list) {
    boolean[] array = new boolean[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Boolean> list(boolean[] array) {
    List<Boolean> list = new ArrayList<>(array.length);
    for (boolean value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns an array of a list's values. */
  public static char[] chars(List<Character> list) {
    char[] array = new char[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Returns a list of an array's values. */
  public static List<Character> list(char[] array) {
    List<Character> list = new ArrayList<>(array.length);
    for (char value : array) {
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** Returns a list of an array's values. */
  public static <T> List<T> list(T[] array) {
    return List.of(array);
  }
}

package dev.espalier.dsl.lang;

/**
 * How much a config may ask for before the loader refuses it, so that a file from a stranger can
 * neither hang a program nor exhaust its memory.
 *
 * @param fileChars the characters of one file
 * @param files the files of one config, bases included
 * @param steps the evaluation steps of one file; large values cost more than one step
 * @param depth the nesting of expressions, of calls and of the tree
 * @param elements the elements of one list or map
 * @param stringChars the characters of one string
 * @param treeNodes the nodes of one value, where a long string counts as several
 * @param integerBits the bits of one integer
 */
public record Limits(
    int fileChars,
    int files,
    long steps,
    int depth,
    int elements,
    int stringChars,
    int treeNodes,
    int integerBits) {

  /** Far more than any honest config needs. */
  public static final Limits DEFAULT =
      new Limits(1_000_000, 500, 2_000_000, 200, 100_000, 1_000_000, 1_000_000, 4_096);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Limits {
    if (Math.min(Math.min(fileChars, files), Math.min(depth, elements)) < 1
        || Math.min(Math.min(stringChars, treeNodes), integerBits) < 1
        || steps < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }

  /** Returns a copy with another limit of a file's characters. */
  public Limits withFileChars(int limit) {
    return new Limits(limit, files, steps, depth, elements, stringChars, treeNodes, integerBits);
  }

  /** Returns a copy with another limit of files. */
  public Limits withFiles(int limit) {
    return new Limits(
        fileChars, limit, steps, depth, elements, stringChars, treeNodes, integerBits);
  }

  /** Returns a copy with another limit of steps. */
  public Limits withSteps(long limit) {
    return new Limits(
        fileChars, files, limit, depth, elements, stringChars, treeNodes, integerBits);
  }

  /**
   * Returns a copy with another limit of nesting. Each level needs about 2 KB of the thread's
   * stack.
   */
  public Limits withDepth(int limit) {
    return new Limits(
        fileChars, files, steps, limit, elements, stringChars, treeNodes, integerBits);
  }

  /** Returns a copy with another limit of a list's elements. */
  public Limits withElements(int limit) {
    return new Limits(fileChars, files, steps, depth, limit, stringChars, treeNodes, integerBits);
  }

  /** Returns a copy with another limit of a string's characters. */
  public Limits withStringChars(int limit) {
    return new Limits(fileChars, files, steps, depth, elements, limit, treeNodes, integerBits);
  }

  /** Returns a copy with another limit of a value's nodes. */
  public Limits withTreeNodes(int limit) {
    return new Limits(fileChars, files, steps, depth, elements, stringChars, limit, integerBits);
  }

  /** Returns a copy with another limit of an integer's bits. */
  public Limits withIntegerBits(int limit) {
    return new Limits(fileChars, files, steps, depth, elements, stringChars, treeNodes, limit);
  }
}

package dev.espalier.dsl.lang;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to write instead of functions and methods that people know from elsewhere. */
final class Hints {

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("len", "write list.size()"),
          Map.entry("range", "write 0..<n"),
          Map.entry("list", "write [a, b], or map.collect { … }"),
          Map.entry("str", "write \"${value}\""),
          Map.entry("int", "write value.toInteger()"),
          Map.entry("float", "write value.toDouble()"),
          Map.entry("bool", "write value ? true : false"),
          Map.entry("round", "write number.round(digits)"),
          Map.entry("abs", "write number.abs()"),
          Map.entry("min", "write [a, b].min()"),
          Map.entry("max", "write [a, b].max()"),
          Map.entry("sum", "write list.sum()"),
          Map.entry("sorted", "write list.sort()"),
          Map.entry("zip", "write [a, b].transpose()"),
          Map.entry("print", "a config prints nothing"),
          Map.entry("println", "a config prints nothing"),
          Map.entry("evaluate", "a config runs no other code"),
          Map.entry("include", "files are included by _base_ only"));

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("map", "write collect { … }"),
          Map.entry("filter", "write findAll { … }"),
          Map.entry("reduce", "write inject(start) { … }"),
          Map.entry("forEach", "write each { … }"),
          Map.entry("length", "write size()"),
          Map.entry("append", "write list + [element]"),
          Map.entry("add", "write list + [element]"),
          Map.entry("addAll", "write list + other"),
          Map.entry("extend", "write list + other"),
          Map.entry("put", "write map + [key: value]"),
          Map.entry("putAll", "write map + other"),
          Map.entry("update", "write map + other"),
          Map.entry("pop", "write map.minus(['key'])"),
          Map.entry("remove", "write map.minus(['key']) or list - [element]"),
          Map.entry("copy", "values never change: use it as it is"),
          Map.entry("clone", "values never change: use it as it is"),
          Map.entry("format", "write \"text ${value}\""),
          Map.entry("keys", "write keySet()"),
          Map.entry("items", "write collect { key, value -> … }"),
          Map.entry("upper", "write toUpperCase()"),
          Map.entry("lower", "write toLowerCase()"),
          Map.entry("replaceAll", "write replace(old, new)"),
          Map.entry("execute", "a config runs no commands"),
          Map.entry("getClass", "a config sees values, not classes"));

  private Hints() {}

  /** Returns what to write instead of a function or a method, or null if nothing is known. */
  static @Nullable String instead(String what, String name) {
    return (what.equals("function") ? FUNCTIONS : METHODS).get(name);
  }
}

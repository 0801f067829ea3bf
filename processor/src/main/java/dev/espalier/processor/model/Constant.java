package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import dev.espalier.config.ConfigNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A default that has been read and fits its parameter. */
public sealed interface Constant {

  /**
   * A value of a plain type.
   *
   * @param type the type
   * @param value what core's codec of the type made of it
   */
  record Value(ValueType.Plain type, Object value) implements Constant {}

  /**
   * A part of a tree.
   *
   * @param node the part
   */
  record Node(ConfigNode node) implements Constant {}

  /**
   * A constant of an enum.
   *
   * @param type the enum
   * @param name the constant
   */
  record Choice(ClassName type, String name) implements Constant {}

  /**
   * A list.
   *
   * @param items the elements
   */
  record Items(List<Constant> items) implements Constant {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A set.
   *
   * @param items the elements, in order
   */
  record Distinct(List<Constant> items) implements Constant {
    /** Copies the list. */
    public Distinct {
      items = List.copyOf(items);
    }
  }

  /**
   * An array.
   *
   * @param type its type
   * @param items the elements
   */
  record Array(ValueType.ArrayOf type, List<Constant> items) implements Constant {
    /** Copies the list. */
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param entries the entries; all keys are strings, or all are integers
   */
  record Entries(Map<Object, Constant> entries) implements Constant {
    /** Copies the map, keeping its order. */
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A record.
   *
   * @param type the record
   * @param components its components, in order
   */
  record Structure(ClassName type, List<Component> components) implements Constant {
    /** Copies the list. */
    public Structure {
      components = List.copyOf(components);
    }
  }

  /**
   * A component of a record.
   *
   * @param value its value; null if there is none
   * @param optional whether it is an {@link java.util.Optional}
   * @param limit what is allowed of its values
   */
  record Component(@Nullable Constant value, boolean optional, Limit limit) {}
}

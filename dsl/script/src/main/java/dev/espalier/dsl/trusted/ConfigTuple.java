package dev.espalier.dsl.trusted;

import groovy.lang.Tuple;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** A tuple of a config, as a running file holds it. */
final class ConfigTuple extends Tuple<Object> {

  @Serial private static final long serialVersionUID = 1L;

  ConfigTuple(List<?> items) {
    super(items.toArray());
  }

  /** Returns this tuple with the elements of another after its own. */
  ConfigTuple joined(ConfigTuple other) {
    List<Object> all = new ArrayList<>(this);
    all.addAll(other);
    return new ConfigTuple(all);
  }
}

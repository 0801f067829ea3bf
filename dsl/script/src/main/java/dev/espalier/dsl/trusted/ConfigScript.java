package dev.espalier.dsl.trusted;

import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Place;
import dev.espalier.dsl.lang.Chooser;
import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every file that is run as a program is compiled to a subclass of. */
public abstract class ConfigScript extends Script {

  private @Nullable FileState state;

  final void begin(FileState fresh) {
    state = fresh;
  }

  private FileState state() {
    if (state == null) {
      throw new IllegalStateException("the file is not running");
    }
    return state;
  }

  @Override
  public @Nullable Object getProperty(String name) {
    return state != null && state.knows(name) ? state.read(name) : super.getProperty(name);
  }

  @Override
  public void setProperty(String name, @Nullable Object value) {
    state().assign(ScriptFailures.runningLine(), name, List.of(), "", value);
  }

  /** Sets a name, or a part of its value; called by what the file was compiled to. */
  public final @Nullable Object assignName(
      int line, String name, List<?> steps, String operator, @Nullable Object value) {
    state().assign(line, name, steps, operator, value);
    return value;
  }

  /** Merges a block into what a name holds; called by what the file was compiled to. */
  public final void mergeBlock(int line, String name, Closure<?> block) {
    state().block(line, name, BlockScope.run(state(), block));
  }

  /** Remembers a {@code def}; called by what the file was compiled to. */
  public final @Nullable Object keepLocal(String name, @Nullable Object value) {
    state().local(name, value);
    return value;
  }

  /** Makes a map with its type first; called by what the file was compiled to. */
  public final @Nullable Object makeType(String type, @Nullable Object... arguments) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put("type", type);
    return filled(type, map, arguments);
  }

  /** Makes a map of named arguments, a map, or a block. */
  public final @Nullable Object dict(@Nullable Object... arguments) {
    return filled("dict", new LinkedHashMap<>(), arguments);
  }

  /** Makes a tuple. */
  public final Object tuple(@Nullable Object... items) {
    return new ConfigTuple(Arrays.asList(items));
  }

  /** Returns an environment variable, which must be set. */
  public final String env(String name) {
    String value = state().context().environment().find(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the environment variable '%s' is not set".formatted(name));
    }
    return value;
  }

  /** Returns an environment variable, or something else if it is not set. */
  public final @Nullable Object env(String name, @Nullable Object otherwise) {
    String value = state().context().environment().find(name);
    return value == null ? otherwise : value;
  }

  /** Returns the path of a variant for {@code _base_}. */
  public final String select(String group, String variant) {
    Place here = state().place(ScriptFailures.runningLine());
    Chooser.Result result = state().context().chooser().choose(group, variant, here);
    if (state().hasBases()) {
      throw new IllegalArgumentException("'select' names a base, and stands in '_base_' alone");
    } else if (result instanceof Chooser.Refused refused) {
      state().problems().add(refused.problem());
      throw new Abort();
    }
    return ((Chooser.Chosen) result).path();
  }

  private @Nullable Object filled(
      String name, Map<Object, @Nullable Object> map, @Nullable Object[] arguments) {
    Object result = map;
    for (Object argument : arguments) {
      if (argument instanceof Map<?, ?> more) {
        if (map.containsKey("type") && more.containsKey("type")) {
          throw new IllegalArgumentException("'type' is given twice");
        }
        map.putAll(more);
      } else if (argument instanceof Closure<?> block) {
        result = blockOver(map, BlockScope.run(state(), block));
      } else {
        throw new IllegalArgumentException(
            "'%s' takes named arguments, a map or a block; write a name before each value: %s(name: value)"
                .formatted(name, name));
      }
    }
    return result;
  }

  private @Nullable Object blockOver(
      Map<Object, @Nullable Object> map, Map<Object, @Nullable Object> block) {
    Place place = state().place(ScriptFailures.runningLine());
    MapNode below = (MapNode) Trees.node(map, place);
    MapNode inside = (MapNode) Trees.node(block, place);
    return Trees.value(Merge.merge(below, inside, state().problems()));
  }
}

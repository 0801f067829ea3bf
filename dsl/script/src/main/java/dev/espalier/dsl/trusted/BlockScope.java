package dev.espalier.dsl.trusted;

import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a block of a running file sets; names that it has not set are those around it. */
public final class BlockScope extends GroovyObjectSupport {

  private final FileState state;
  private final Map<Object, @Nullable Object> keys = new LinkedHashMap<>();

  private BlockScope(FileState state) {
    this.state = state;
  }

  /** Runs a block and returns its map. */
  static Map<Object, @Nullable Object> run(FileState state, Closure<?> block) {
    BlockScope scope = new BlockScope(state);
    Closure<?> own = (Closure<?>) block.clone();
    own.setDelegate(scope);
    own.setResolveStrategy(Closure.DELEGATE_FIRST);
    own.call();
    return scope.keys;
  }

  /** Returns a key that the block has set. */
  @Override
  public @Nullable Object getProperty(String name) {
    if (!keys.containsKey(name)) {
      throw new MissingPropertyException(name, BlockScope.class);
    }
    return keys.get(name);
  }

  /** Sets a key. */
  @Override
  public void setProperty(String name, @Nullable Object value) {
    keys.put(name, value);
  }

  /** Sets a key, or a part of its value; called by what the file was compiled to. */
  public @Nullable Object assignName(
      int line, String name, List<?> steps, String operator, @Nullable Object value) {
    if (keys.containsKey(name)) {
      PathChange change =
          new PathChange(steps, operator, value, state.place(line), false, state.problems());
      keys.put(name, change.of(keys.get(name)));
    } else if (!operator.isEmpty()) {
      throw new IllegalArgumentException("this block has not set '%s'".formatted(name));
    } else {
      keys.put(name, alone(steps, value));
    }
    return value;
  }

  /** Merges a block into what a key holds; called by what the file was compiled to. */
  public void mergeBlock(int line, String name, Closure<?> block) {
    Map<Object, @Nullable Object> map = run(state, block);
    keys.put(
        name, keys.containsKey(name) ? state.merged(keys.get(name), map, state.place(line)) : map);
  }

  private static @Nullable Object alone(List<?> steps, @Nullable Object value) {
    Object node = value;
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!(steps.get(i) instanceof CharSequence)) {
        throw new IllegalArgumentException("there is no list here to set an element of");
      }
      Map<Object, @Nullable Object> map = new LinkedHashMap<>();
      map.put(steps.get(i).toString(), node);
      node = map;
    }
    return node;
  }
}

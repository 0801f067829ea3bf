package dev.espalier.examples.benchmarks.rival;

import dev.espalier.examples.benchmarks.model.Layer;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A binder as one writes it by hand: for each type the constructor, the keys and what each
 * parameter takes are found once, by reflection; binding is then one look-up a parameter and one
 * {@code newInstance}. It refuses missing and unknown keys and knows nothing of places.
 */
public final class ReflectiveBinder {

  private final Map<String, Plan> plans = new HashMap<>();

  /** What a parameter takes. */
  private enum Kind {
    INT,
    DOUBLE,
    BOOLEAN,
    STRING,
    MODULE,
    MODULES
  }

  private record Parameter(String key, Kind kind) {}

  private record Plan(Constructor<?> constructor, List<Parameter> parameters) {}

  /** Makes the plans of records, each known by its simple name. */
  public ReflectiveBinder(List<Class<? extends Record>> types) {
    for (Class<? extends Record> type : types) {
      plans.put(type.getSimpleName(), plan(type));
    }
  }

  /** Returns the object that a map describes. */
  public Object bind(Map<?, ?> map) {
    Plan plan = plans.get(map.get("type"));
    if (plan == null) {
      throw new IllegalArgumentException("unknown type " + map.get("type"));
    }
    List<Parameter> parameters = plan.parameters();
    if (map.size() != parameters.size() + 1) {
      throw new IllegalArgumentException("unknown or missing keys in " + map.keySet());
    }
    Object[] arguments = new Object[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = parameters.get(i);
      arguments[i] = argument(parameter, map.get(parameter.key()));
    }
    try {
      return plan.constructor().newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + map, e);
    }
  }

  private Object argument(Parameter parameter, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("missing key " + parameter.key());
    }
    return switch (parameter.kind()) {
      case INT -> Math.toIntExact((Long) value);
      case DOUBLE -> ((Number) value).doubleValue();
      case BOOLEAN -> (Boolean) value;
      case STRING -> (String) value;
      case MODULE -> bind((Map<?, ?>) value);
      case MODULES -> all((List<?>) value);
    };
  }

  private List<Object> all(List<?> maps) {
    List<Object> objects = new ArrayList<>(maps.size());
    for (Object map : maps) {
      objects.add(bind((Map<?, ?>) map));
    }
    return List.copyOf(objects);
  }

  private static Plan plan(Class<? extends Record> type) {
    List<Parameter> parameters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parameters.add(new Parameter(key(component.getName()), kind(component.getType())));
    }
    return new Plan(type.getDeclaredConstructors()[0], List.copyOf(parameters));
  }

  private static Kind kind(Class<?> type) {
    if (type == int.class) {
      return Kind.INT;
    } else if (type == double.class) {
      return Kind.DOUBLE;
    } else if (type == boolean.class) {
      return Kind.BOOLEAN;
    } else if (type == String.class) {
      return Kind.STRING;
    }
    return Layer.class.isAssignableFrom(type) ? Kind.MODULE : Kind.MODULES;
  }

  private static String key(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

package dev.espalier.examples.benchmarks.rival;

import dev.espalier.examples.benchmarks.model.Conv;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Spring Boot's binder. It knows no modules by name, so its network has convolutions only; the
 * property source, with the keys flattened as Spring has them, is made once.
 */
public final class SpringBinder {

  private static final Bindable<ConvNetwork> TARGET = Bindable.of(ConvNetwork.class);

  private final Binder binder;

  /**
   * A network that can be bound without names of types.
   *
   * @param name the name
   * @param stem the first layer
   * @param layers the others
   * @param scale what the result is multiplied by
   * @param frozen whether it learns
   */
  public record ConvNetwork(
      String name, Conv stem, List<Conv> layers, double scale, boolean frozen) {}

  /** Makes a binder for the tree that a map describes. */
  public SpringBinder(Map<String, Object> map) {
    Map<String, Object> flat = new HashMap<>();
    flatten("network", map, flat);
    this.binder = new Binder(new MapConfigurationPropertySource(flat));
  }

  /** Returns the object that the map describes. */
  public ConvNetwork bind() {
    return binder.bind("network", TARGET).get();
  }

  private static void flatten(String path, Object value, Map<String, Object> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, child) -> flatten(path + "." + kebab((String) key), child, flat));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(path + "[" + i + "]", list.get(i), flat);
      }
    } else {
      flat.put(path, value);
    }
  }

  private static String kebab(String key) {
    return key.replace('_', '-').toLowerCase(Locale.ROOT);
  }
}

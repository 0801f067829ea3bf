package dev.espalier.examples.benchmarks.rival;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.espalier.examples.benchmarks.model.Layer;
import dev.espalier.examples.benchmarks.model.Network;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Jackson, told of the layers' names and of keys in {@code snake_case}. */
public final class Jackson {

  private final JsonMapper mapper;

  /** Makes a mapper for the types, each known by its simple name. */
  public Jackson(List<Class<? extends Record>> types) {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addMixIn(Layer.class, ByType.class);
    types.forEach(type -> builder.registerSubtypes(new NamedType(type, type.getSimpleName())));
    this.mapper = builder.build();
  }

  /** Returns the object that a map describes. */
  public Network convert(Map<String, Object> map) {
    return mapper.convertValue(map, Network.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface ByType {}
}

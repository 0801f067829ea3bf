package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The keys that every module of a registry has besides its own, as {@link ShareKeys} declares them.
 *
 * @param codec reads a map with these keys alone
 * @param function makes the product of a module and its keys
 * @param <T> the registry's product
 * @param <C> the record of the keys
 */
public record SharedKeys<T, C>(Codec<C> codec, BiFunction<T, C, ? extends T> function) {

  /** Returns the config of a module with values for the keys. */
  public ModuleConfig<T> with(ModuleConfig<? extends T> module, C keys) {
    return new SharingConfig<>(module, keys, this);
  }

  /** Returns the keys of a module: its own, and those of these that it has not. */
  public Schema of(Schema module) {
    List<Field<?>> fields = new ArrayList<>(module.fields());
    for (Field<?> field : schema().fields()) {
      if (module.field(field.key()) == null) {
        fields.add(field);
      }
    }
    return new Schema(module.name(), module.discriminator(), module.doc(), fields);
  }

  /** Decodes a module whose map may have some of the keys. */
  @Nullable ModuleConfig<? extends T> decode(
      MapNode map, Module<? extends T> module, Decoding decoding) {
    MapNode own = map;
    MapNode shared = MapNode.empty().withOrigin(map.origin());
    for (String name : schema().keys()) {
      Key key = Key.of(name);
      ConfigNode value = map.get(key);
      if (value != null && module.schema().field(name) == null) {
        shared = shared.with(key, map.keyPlace(key), value);
        own = own.without(key);
      }
    }
    ModuleConfig<? extends T> config =
        module.decoder().apply(own, decoding.sharing(schema().keys()));
    if (shared.size() == 0) {
      return config;
    }
    C keys = codec.decode(shared, decoding);
    return config == null || keys == null ? null : with(config, keys);
  }

  private Schema schema() {
    Schema schema = codec.schema();
    if (schema == null) {
      throw new IllegalStateException("the keys of every module are no structure: " + codec.type());
    }
    return schema;
  }
}

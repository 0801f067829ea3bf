package kinds;

import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Bolt}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record BoltConfig(int size) implements ModuleConfig<Bolt> {
  private static final Field<Integer> SIZE = Codecs.INT.withDefault("size", 1, "");
  public static final Schema SCHEMA = Schema.ofModule("Bolt", "type", "", SIZE);
  public static final Module<Part> MODULE = new Module<Part>(SCHEMA, "kinds.Bolt",
      BoltConfig::decode);

  public static Builder builder() {
    return new Builder();
  }

  public static BoltConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable BoltConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Integer size = SIZE.read(reader);
    return reader.isClean() ? new BoltConfig(size) : null;
  }

  public BoltConfig withSize(int value) {
    return new BoltConfig(value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, size);
  }

  @Override
  public Bolt build(BuildContext context) {
    try {
      return new Bolt(this.size);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private int size = 1;

    private Builder() {}

    public Builder size(int value) {
      this.size = value;
      return this;
    }

    public BoltConfig build() {
      return new BoltConfig(this.size);
    }
  }
}

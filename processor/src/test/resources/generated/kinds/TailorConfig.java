package kinds;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Tailor}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record TailorConfig(Sizes sizes) implements ModuleConfig<Tailor> {
  private static final Field<Sizes> SIZES = SizesCodec.INSTANCE.withDefault("sizes",
      new Sizes(new long[] {1L, 2L}, Optional.empty(), null, List.of(Copies.setOf("a"))), "");
  public static final Schema SCHEMA = Schema.ofModule("Tailor", "type", "", SIZES);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Tailor",
      TailorConfig::decode);

  public static Builder builder() {
    return new Builder();
  }

  public static TailorConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable TailorConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Sizes sizes = SIZES.read(reader);
    return reader.isClean() ? new TailorConfig(sizes) : null;
  }

  public TailorConfig withSizes(Sizes value) {
    return new TailorConfig(value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, sizes);
  }

  @Override
  public Tailor build(BuildContext context) {
    try {
      return new Tailor(this.sizes);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private Sizes sizes = new Sizes(new long[] {1L, 2L}, Optional.empty(), null,
        List.of(Copies.setOf("a")));

    private Builder() {}

    public Builder sizes(Sizes value) {
      this.sizes = value;
      return this;
    }

    public Builder sizes(Consumer<SizesBuilder> block) {
      return sizes(SizesBuilder.of(block));
    }

    public TailorConfig build() {
      return new TailorConfig(this.sizes);
    }
  }
}

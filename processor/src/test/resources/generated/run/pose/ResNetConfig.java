package run.pose;

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
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RequiredFields;
import dev.espalier.registry.Upcast;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Config of {@link ResNet}. A residual network.
 *
 * @param depth one of 18, 34.
 * @param outIndices the stages to return, [0, 3].
 */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record ResNetConfig(int depth, List<Integer> outIndices, int frozenStages,
    @Nullable ModuleConfig<? extends Norm> norm) implements ModuleConfig<ResNet> {
  private static final Field<Integer> DEPTH = Codecs.oneOf(Codecs.INT, List.of("18", "34"))
      .required("depth", "one of 18, 34");
  private static final Field<List<Integer>> OUT_INDICES = Codecs.list(Codecs.range(Codecs.INT, 0,
      3)).withDefault("out_indices", List.of(3), "the stages to return, [0, 3]");
  private static final Field<Integer> FROZEN_STAGES = Codecs.range(Codecs.INT, -1, 4)
      .withDefault("frozen_stages", -1, "");
  private static final Field<ModuleConfig<? extends Norm>> NORM = ModuleCodec.of(Norm.class, "norm")
      .optional("norm", "");
  public static final Schema SCHEMA = Schema.ofModule("ResNet", "type", "A residual network.",
      DEPTH, OUT_INDICES, FROZEN_STAGES, NORM);
  public static final Module<Backbone> MODULE = new Module<Backbone>(SCHEMA, "run.pose.ResNet",
      ResNetConfig::decode);

  public ResNetConfig {
    DEPTH.check(depth);
    outIndices = List.copyOf(outIndices);
    OUT_INDICES.check(outIndices);
    FROZEN_STAGES.check(frozenStages);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static ResNetConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable ResNetConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Integer depth = DEPTH.read(reader);
    List<Integer> outIndices = OUT_INDICES.read(reader);
    Integer frozenStages = FROZEN_STAGES.read(reader);
    ModuleConfig<? extends Norm> norm = NORM.read(reader);
    return reader.build(() -> new ResNetConfig(depth, outIndices, frozenStages, norm));
  }

  public ResNetConfig withDepth(int value) {
    return new ResNetConfig(value, this.outIndices, this.frozenStages, this.norm);
  }

  public ResNetConfig withOutIndices(List<Integer> value) {
    return new ResNetConfig(this.depth, value, this.frozenStages, this.norm);
  }

  public ResNetConfig withFrozenStages(int value) {
    return new ResNetConfig(this.depth, this.outIndices, value, this.norm);
  }

  public ResNetConfig withNorm(@Nullable ModuleConfig<? extends Norm> value) {
    return new ResNetConfig(this.depth, this.outIndices, this.frozenStages, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, depth, outIndices, frozenStages, norm);
  }

  @Override
  public ResNet build(BuildContext context) {
    try {
      return new ResNet(this.depth, this.outIndices, this.frozenStages,
          this.norm == null ? null : Upcast.one(this.norm), context);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable Integer depth;
    private List<Integer> outIndices = List.of(3);
    private int frozenStages = -1;
    private @Nullable ModuleConfig<? extends Norm> norm;

    private Builder() {}

    /** Sets {@code depth}: one of 18, 34. */
    public Builder depth(int value) {
      this.depth = value;
      return this;
    }

    /** Sets {@code out_indices}: the stages to return, [0, 3]. */
    public Builder outIndices(List<Integer> value) {
      this.outIndices = List.copyOf(value);
      return this;
    }

    public Builder frozenStages(int value) {
      this.frozenStages = value;
      return this;
    }

    public Builder norm(@Nullable ModuleConfig<? extends Norm> value) {
      this.norm = value;
      return this;
    }

    public ResNetConfig build() {
      RequiredFields.check(SCHEMA, this.depth);
      return new ResNetConfig(this.depth, this.outIndices, this.frozenStages, this.norm);
    }
  }
}

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
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RequiredFields;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link TopDown.Plain}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record TopDown_PlainConfig(ModuleConfig<? extends Backbone> backbone,
    @Nullable ModuleConfig<? extends Head> keypointHead, List<ModuleConfig<? extends Head>> heads,
    Map<String, ModuleConfig<? extends Head>> named) implements ModuleConfig<TopDown.Plain> {
  private static final Field<ModuleConfig<? extends Backbone>> BACKBONE = ModuleCodec.of(Backbone.class, "backbone")
      .required("backbone", "");
  private static final Field<ModuleConfig<? extends Head>> KEYPOINT_HEAD = ModuleCodec.of(Head.class, "head")
      .optional("keypoint_head", "");
  private static final Field<List<ModuleConfig<? extends Head>>> HEADS = Codecs.list(
      ModuleCodec.of(Head.class, "head")).withDefault("heads", List.of(), "");
  private static final Field<Map<String, ModuleConfig<? extends Head>>> NAMED = Codecs.map(
      ModuleCodec.of(Head.class, "head")).withDefault("named", Map.of(), "");
  public static final Schema SCHEMA = Schema.ofModule("TopDown", "type", "", BACKBONE,
      KEYPOINT_HEAD, HEADS, NAMED);
  public static final Module<TopDown> MODULE = new Module<TopDown>(SCHEMA, "run.pose.TopDown.Plain",
      TopDown_PlainConfig::decode);

  public TopDown_PlainConfig {
    heads = List.copyOf(heads);
    named = Copies.map(named);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static TopDown_PlainConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable TopDown_PlainConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    ModuleConfig<? extends Backbone> backbone = BACKBONE.read(reader);
    ModuleConfig<? extends Head> keypointHead = KEYPOINT_HEAD.read(reader);
    List<ModuleConfig<? extends Head>> heads = HEADS.read(reader);
    Map<String, ModuleConfig<? extends Head>> named = NAMED.read(reader);
    return reader.isClean() ? new TopDown_PlainConfig(backbone, keypointHead, heads, named) : null;
  }

  public TopDown_PlainConfig withBackbone(ModuleConfig<? extends Backbone> value) {
    return new TopDown_PlainConfig(value, this.keypointHead, this.heads, this.named);
  }

  public TopDown_PlainConfig withKeypointHead(@Nullable ModuleConfig<? extends Head> value) {
    return new TopDown_PlainConfig(this.backbone, value, this.heads, this.named);
  }

  public TopDown_PlainConfig withHeads(List<ModuleConfig<? extends Head>> value) {
    return new TopDown_PlainConfig(this.backbone, this.keypointHead, value, this.named);
  }

  public TopDown_PlainConfig withNamed(Map<String, ModuleConfig<? extends Head>> value) {
    return new TopDown_PlainConfig(this.backbone, this.keypointHead, this.heads, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, backbone, keypointHead, heads, named);
  }

  @Override
  public TopDown.Plain build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    try {
      return new TopDown.Plain(build.part("backbone", this.backbone),
          build.partOrNull("keypoint_head", this.keypointHead), build.parts("heads", this.heads),
          build.parts("named", this.named));
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable ModuleConfig<? extends Backbone> backbone;
    private @Nullable ModuleConfig<? extends Head> keypointHead;
    private List<ModuleConfig<? extends Head>> heads = List.of();
    private Map<String, ModuleConfig<? extends Head>> named = Map.of();

    private Builder() {}

    public Builder backbone(ModuleConfig<? extends Backbone> value) {
      this.backbone = value;
      return this;
    }

    public Builder keypointHead(@Nullable ModuleConfig<? extends Head> value) {
      this.keypointHead = value;
      return this;
    }

    public Builder heads(List<? extends ModuleConfig<? extends Head>> value) {
      this.heads = List.copyOf(value);
      return this;
    }

    public Builder named(Map<String, ? extends ModuleConfig<? extends Head>> value) {
      this.named = Copies.map(value);
      return this;
    }

    public TopDown_PlainConfig build() {
      RequiredFields.check(SCHEMA, this.backbone);
      return new TopDown_PlainConfig(this.backbone, this.keypointHead, this.heads, this.named);
    }
  }
}

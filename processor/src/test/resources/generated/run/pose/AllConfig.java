package run.pose;

import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Config of {@link Heads}. Takes everything there is.
 *
 * @param mode how to spread.
 */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record AllConfig(Heads.Mode mode, float scale, long count, boolean on, Path path,
    Map<String, Double> weights, List<Integer> milestones, ConfigNode raw, @Nullable String clazz,
    @Nullable Stage stage, List<Stage> stages) implements ModuleConfig<Head> {
  private static final Field<Heads.Mode> MODE = Codecs.ofEnum(Heads.Mode.class).withDefault("mode",
      Heads.Mode.NEAREST, "how to spread");
  private static final Field<Float> SCALE = Codecs.FLOAT.withDefault("scale", 0.5f, "");
  private static final Field<Long> COUNT = Codecs.LONG.withDefault("count", 3L, "");
  private static final Field<Boolean> ON = Codecs.BOOLEAN.withDefault("on", true, "");
  private static final Field<Path> PATH = Codecs.PATH.withDefault("path", Path.of("runs/a"), "");
  private static final Field<Map<String, Double>> WEIGHTS = Codecs.map(Codecs.DOUBLE)
      .withDefault("weights", Copies.mapOf(Map.entry("a", 1.0), Map.entry("b", 2.5)), "");
  private static final Field<List<Integer>> MILESTONES = Codecs.oneOrMore(Codecs.INT)
      .withDefault("milestones", List.of(8, 11), "");
  private static final Field<ConfigNode> RAW = Codecs.NODE.withDefault("raw",
      MapNode.empty().with("x", ListNode.of(ValueNode.of(1L), ValueNode.ofNull())), "");
  private static final Field<String> CLASS = Codecs.STRING.optional("class", "");
  private static final Field<Stage> STAGE = StageCodec.INSTANCE.optional("stage", "");
  private static final Field<List<Stage>> STAGES = Codecs.list(StageCodec.INSTANCE)
      .withDefault("stages", List.of(new Stage("train", 1, List.of(), Optional.empty(),
      Optional.empty()), new Stage("val", 1, List.of(), Optional.empty(), Optional.empty())), "");
  public static final Schema SCHEMA = Schema.ofModule("all", "type", "Takes everything there is.",
      MODE, SCALE, COUNT, ON, PATH, WEIGHTS, MILESTONES, RAW, CLASS, STAGE, STAGES);
  public static final Module<Head> MODULE = new Module<Head>(SCHEMA, "run.pose.Heads.all",
      AllConfig::decode);

  public AllConfig {
    weights = Copies.map(weights);
    milestones = List.copyOf(milestones);
    stages = List.copyOf(stages);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static AllConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable AllConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Heads.Mode mode = MODE.read(reader);
    Float scale = SCALE.read(reader);
    Long count = COUNT.read(reader);
    Boolean on = ON.read(reader);
    Path path = PATH.read(reader);
    Map<String, Double> weights = WEIGHTS.read(reader);
    List<Integer> milestones = MILESTONES.read(reader);
    ConfigNode raw = RAW.read(reader);
    String clazz = CLASS.read(reader);
    Stage stage = STAGE.read(reader);
    List<Stage> stages = STAGES.read(reader);
    return reader.isClean() ? new AllConfig(mode, scale, count, on, path, weights, milestones, raw,
        clazz, stage, stages) : null;
  }

  public AllConfig withMode(Heads.Mode value) {
    return new AllConfig(value, this.scale, this.count, this.on, this.path, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withScale(float value) {
    return new AllConfig(this.mode, value, this.count, this.on, this.path, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withCount(long value) {
    return new AllConfig(this.mode, this.scale, value, this.on, this.path, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withOn(boolean value) {
    return new AllConfig(this.mode, this.scale, this.count, value, this.path, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withPath(Path value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, value, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withWeights(Map<String, Double> value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, value,
        this.milestones, this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withMilestones(List<Integer> value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights, value,
        this.raw, this.clazz, this.stage, this.stages);
  }

  public AllConfig withRaw(ConfigNode value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights,
        this.milestones, value, this.clazz, this.stage, this.stages);
  }

  public AllConfig withClazz(@Nullable String value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights,
        this.milestones, this.raw, value, this.stage, this.stages);
  }

  public AllConfig withStage(@Nullable Stage value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights,
        this.milestones, this.raw, this.clazz, value, this.stages);
  }

  public AllConfig withStages(List<Stage> value) {
    return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights,
        this.milestones, this.raw, this.clazz, this.stage, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, mode, scale, count, on, path, weights, milestones, raw, clazz,
        stage, stages);
  }

  @Override
  public Head build(BuildContext context) {
    try {
      return Heads.all(this.mode, this.scale, this.count, this.on, this.path, this.weights,
          this.milestones, this.raw, Optional.ofNullable(this.clazz),
          Optional.ofNullable(this.stage), this.stages);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private Heads.Mode mode = Heads.Mode.NEAREST;
    private float scale = 0.5f;
    private long count = 3L;
    private boolean on = true;
    private Path path = Path.of("runs/a");
    private Map<String, Double> weights = Copies.mapOf(Map.entry("a", 1.0), Map.entry("b", 2.5));
    private List<Integer> milestones = List.of(8, 11);
    private ConfigNode raw = MapNode.empty().with("x", ListNode.of(ValueNode.of(1L),
        ValueNode.ofNull()));
    private @Nullable String clazz;
    private @Nullable Stage stage;
    private List<Stage> stages = List.of(new Stage("train", 1, List.of(), Optional.empty(),
        Optional.empty()), new Stage("val", 1, List.of(), Optional.empty(), Optional.empty()));

    private Builder() {}

    /** Sets {@code mode}: how to spread. */
    public Builder mode(Heads.Mode value) {
      this.mode = value;
      return this;
    }

    public Builder scale(float value) {
      this.scale = value;
      return this;
    }

    public Builder count(long value) {
      this.count = value;
      return this;
    }

    public Builder on(boolean value) {
      this.on = value;
      return this;
    }

    public Builder path(Path value) {
      this.path = value;
      return this;
    }

    public Builder weights(Map<String, Double> value) {
      this.weights = Copies.map(value);
      return this;
    }

    public Builder milestones(List<Integer> value) {
      this.milestones = List.copyOf(value);
      return this;
    }

    public Builder raw(ConfigNode value) {
      this.raw = value;
      return this;
    }

    public Builder clazz(@Nullable String value) {
      this.clazz = value;
      return this;
    }

    public Builder stage(@Nullable Stage value) {
      this.stage = value;
      return this;
    }

    public Builder stage(Consumer<StageBuilder> block) {
      return stage(StageBuilder.of(block));
    }

    public Builder stages(List<Stage> value) {
      this.stages = List.copyOf(value);
      return this;
    }

    public AllConfig build() {
      return new AllConfig(this.mode, this.scale, this.count, this.on, this.path, this.weights,
          this.milestones, this.raw, this.clazz, this.stage, this.stages);
    }
  }
}

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
import dev.espalier.registry.ContextKey;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link BatchNorm}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record BatchNormConfig(double eps) implements ModuleConfig<BatchNorm> {
  private static final Field<Double> EPS = Codecs.DOUBLE.withDefault("eps", 1.0E-5, "");
  public static final Schema SCHEMA = Schema.ofModule("BN", "kind", "", EPS);
  public static final Module<Norm> MODULE = new Module<Norm>(SCHEMA, "run.pose.BatchNorm",
      BatchNormConfig::decode);

  public static Builder builder() {
    return new Builder();
  }

  public static BatchNormConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable BatchNormConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Double eps = EPS.read(reader);
    return reader.isClean() ? new BatchNormConfig(eps) : null;
  }

  public BatchNormConfig withEps(double value) {
    return new BatchNormConfig(value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, eps);
  }

  @Override
  public BatchNorm build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    try {
      return new BatchNorm(build.given("channels", ContextKey.of(Integer.class, "channels")),
          this.eps);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private double eps = 1.0E-5;

    private Builder() {}

    public Builder eps(double value) {
      this.eps = value;
      return this;
    }

    public BatchNormConfig build() {
      return new BatchNormConfig(this.eps);
    }
  }
}

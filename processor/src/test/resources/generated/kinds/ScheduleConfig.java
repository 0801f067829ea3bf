package kinds;

import dev.espalier.config.Checks;
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
import dev.espalier.registry.RequiredFields;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Config of {@link Schedule}. A falling rate.
 *
 * @param lr where it starts.
 */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record ScheduleConfig(double lr, double minLr, @Nullable Double floor,
    Schedule. @Nullable Window window) implements ModuleConfig<Schedule> {
  private static final Field<Double> LR = Field.required("lr", Codecs.DOUBLE,
      "where it starts").formerly("learning_rate", "rate");
  private static final Field<Double> MIN_LR = Field.withDefault("min_lr", Codecs.DOUBLE, 0.0, "");
  private static final Field<Double> FLOOR = Field.optional("floor", Codecs.DOUBLE,
      "").deprecated("min_lr");
  private static final Field<Schedule.Window> WINDOW = Field.optional("window",
      Schedule_WindowCodec.INSTANCE, "");
  public static final Schema SCHEMA = Schema.ofModule("Schedule", "type", "A falling rate.", LR,
      MIN_LR, FLOOR, WINDOW);
  public static final Module<Thing> MODULE = new Module<>(SCHEMA, "kinds.Schedule",
      ScheduleConfig::decode);

  public ScheduleConfig {
    new Checks().that(Schedule.falls(lr, minLr), "min_lr must not be over lr", LR, MIN_LR)
        .none(Schedule.hasOneFloor(minLr, floor), MIN_LR, FLOOR).done();
  }

  public static Builder builder() {
    return new Builder();
  }

  public static ScheduleConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable ScheduleConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Double lr = reader.read(LR);
    Double minLr = reader.read(MIN_LR);
    Double floor = reader.read(FLOOR);
    Schedule.Window window = reader.read(WINDOW);
    return reader.build(() -> new ScheduleConfig(lr, minLr, floor, window));
  }

  public ScheduleConfig withLr(double value) {
    return new ScheduleConfig(value, this.minLr, this.floor, this.window);
  }

  public ScheduleConfig withMinLr(double value) {
    return new ScheduleConfig(this.lr, value, this.floor, this.window);
  }

  public ScheduleConfig withFloor(@Nullable Double value) {
    return new ScheduleConfig(this.lr, this.minLr, value, this.window);
  }

  public ScheduleConfig withWindow(Schedule. @Nullable Window value) {
    return new ScheduleConfig(this.lr, this.minLr, this.floor, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.of(SCHEMA).put(LR, lr).put(MIN_LR, minLr).put(FLOOR, floor)
        .put(WINDOW, window).node();
  }

  @Override
  public Schedule build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    return build.make(() -> new Schedule(this.lr, this.minLr, this.floor,
        Optional.ofNullable(this.window)));
  }

  public static final class Builder {
    private @Nullable Double lr;
    private double minLr = 0.0;
    private @Nullable Double floor;
    private Schedule. @Nullable Window window;

    private Builder() {}

    /** Sets {@code lr}: where it starts. */
    public Builder lr(double value) {
      this.lr = value;
      return this;
    }

    public Builder minLr(double value) {
      this.minLr = value;
      return this;
    }

    public Builder floor(@Nullable Double value) {
      this.floor = value;
      return this;
    }

    public Builder window(Schedule. @Nullable Window value) {
      this.window = value;
      return this;
    }

    public Builder window(Consumer<Schedule_WindowBuilder> block) {
      return window(Schedule_WindowBuilder.of(block));
    }

    public ScheduleConfig build() {
      RequiredFields.check(SCHEMA, this.lr);
      return new ScheduleConfig(this.lr, this.minLr, this.floor, this.window);
    }
  }
}

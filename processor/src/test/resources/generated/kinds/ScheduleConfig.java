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
    Schedule.@Nullable Window window) implements ModuleConfig<Schedule> {
  private static final Field<Double> LR = Codecs.DOUBLE.required("lr",
      "where it starts").formerly("learning_rate", "rate");
  private static final Field<Double> MIN_LR = Codecs.DOUBLE.withDefault("min_lr", 0.0, "");
  private static final Field<Double> FLOOR = Codecs.DOUBLE.optional("floor",
      "").deprecated("min_lr");
  private static final Field<Schedule.Window> WINDOW = Schedule_WindowCodec.INSTANCE
      .optional("window", "");
  public static final Schema SCHEMA = Schema.ofModule("Schedule", "type", "A falling rate.", LR,
      MIN_LR, FLOOR, WINDOW);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Schedule",
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
    Double lr = LR.read(reader);
    Double minLr = MIN_LR.read(reader);
    Double floor = FLOOR.read(reader);
    Schedule.Window window = WINDOW.read(reader);
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

  public ScheduleConfig withWindow(Schedule.@Nullable Window value) {
    return new ScheduleConfig(this.lr, this.minLr, this.floor, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, lr, minLr, floor, window);
  }

  @Override
  public Schedule build(BuildContext context) {
    try {
      return new Schedule(this.lr, this.minLr, this.floor, Optional.ofNullable(this.window));
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable Double lr;
    private double minLr = 0.0;
    private @Nullable Double floor;
    private Schedule.@Nullable Window window;

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

    public Builder window(Schedule.@Nullable Window value) {
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

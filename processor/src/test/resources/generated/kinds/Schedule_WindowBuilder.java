package kinds;

import dev.espalier.registry.RequiredFields;
import java.time.Duration;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builder of {@link Schedule.Window}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Schedule_WindowBuilder {
  private Duration from = Duration.parse("PT0S");
  private @Nullable Duration to;

  private Schedule_WindowBuilder() {}

  public static Schedule_WindowBuilder builder() {
    return new Schedule_WindowBuilder();
  }

  public static Schedule_WindowBuilder copyOf(Schedule.Window value) {
    Schedule_WindowBuilder builder = new Schedule_WindowBuilder();
    builder.from = value.from();
    builder.to = value.to();
    return builder;
  }

  public static Schedule.Window of(Consumer<Schedule_WindowBuilder> block) {
    Schedule_WindowBuilder builder = new Schedule_WindowBuilder();
    block.accept(builder);
    return builder.build();
  }

  public Schedule_WindowBuilder from(Duration value) {
    this.from = value;
    return this;
  }

  public Schedule_WindowBuilder to(Duration value) {
    this.to = value;
    return this;
  }

  public Schedule.Window build() {
    RequiredFields.check(Schedule_WindowCodec.SCHEMA, this.to);
    return Schedule_WindowCodec.checked(new Schedule.Window(this.from, this.to));
  }
}

package kinds;

import dev.espalier.config.Checks;
import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Codec of {@link Schedule.Window}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Schedule_WindowCodec implements Codec<Schedule.Window> {
  public static final Schedule_WindowCodec INSTANCE = new Schedule_WindowCodec();
  public static final Class<?> TYPE = Schedule.Window.class;
  private static final Field<Duration> FROM = Codecs.DURATION.withDefault("from",
      Duration.parse("PT0S"), "");
  private static final Field<Duration> TO = Codecs.DURATION.required("to", "");
  public static final Schema SCHEMA = Schema.ofType("Window", "Part of the time.", FROM, TO);

  private Schedule_WindowCodec() {}

  static Schedule.Window checked(Schedule.Window value) {
    return new Checks().that(Schedule.Window.isOrdered(value.from(), value.to()),
        "from must be before to", FROM, TO).done(value);
  }

  @Override
  public Schedule.@Nullable Window decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Duration from = FROM.read(reader);
    Duration to = TO.read(reader);
    return reader.build(() -> checked(new Schedule.Window(from, to)));
  }

  @Override
  public ConfigNode encode(Schedule.Window value) {
    return FieldWriter.write(SCHEMA, value.from(), value.to());
  }

  @Override
  public String type() {
    return SCHEMA.name();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }
}

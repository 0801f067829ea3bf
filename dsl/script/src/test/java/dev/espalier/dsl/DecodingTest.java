package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Checks;
import dev.espalier.config.Codec;
import dev.espalier.config.CodecSource;
import dev.espalier.config.Codecs;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.DiagnosticPrinter;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.Problems;
import dev.espalier.config.Schema;
import dev.espalier.config.Source;
import dev.espalier.config.UnionCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a person sees of a file whose values do not fit their types. Run with {@code
 * -Dgolden.update=true} to write the text anew.
 */
final class DecodingTest {

  private static final Path FOLDER = Path.of("src/test/resources/decoding");

  private static final Field<Double> LR =
      Field.required("lr", Codecs.DOUBLE, "").formerly("learning_rate");
  private static final Field<Double> MIN_LR = Field.withDefault("min_lr", Codecs.DOUBLE, 0.0, "");
  private static final Field<Double> FLOOR =
      Field.optional("floor", Codecs.DOUBLE, "").deprecated("min_lr");
  private static final Schema SCHEDULE = Schema.ofType("Schedule", "", LR, MIN_LR, FLOOR);

  private static final Field<Map<Integer, String>> NAMES =
      Field.required("names", Codecs.intMap(Codecs.STRING), "");
  private static final Field<Set<String>> CLASSES =
      Field.required("classes", Codecs.set(Codecs.STRING), "");
  private static final Field<Duration> TIMEOUT = Field.required("timeout", Codecs.DURATION, "");
  private static final Field<String> SLUG =
      Field.required("slug", Codecs.matching(Codecs.STRING, "[a-z-]+"), "");
  private static final Field<List<Region>> REGIONS =
      Field.required("regions", Codecs.list(new RegionCodec()), "");
  private static final Field<List<Double>> SCHEDULES =
      Field.required("schedules", Codecs.list(new ScheduleCodec()), "");
  private static final Schema TOP =
      Schema.ofType("Top", "", NAMES, CLASSES, TIMEOUT, SLUG, REGIONS, SCHEDULES);

  private sealed interface Region {}

  private record Circle(int radius) implements Region {}

  /** Reads regions. */
  private static final class RegionCodec extends UnionCodec<Region> {
    RegionCodec() {
      super("Region");
    }

    @Override
    protected List<Variant<? extends Region>> variants() {
      return List.of(new Variant<>("Circle", Circle.class, new CircleCodec()));
    }
  }

  /** Reads circles. */
  private static final class CircleCodec implements Codec<Circle> {
    private static final Field<Integer> RADIUS = Field.required("radius", Codecs.INT, "");
    private static final Schema SCHEMA = Schema.ofType("Circle", "", RADIUS);

    @Override
    public @Nullable Circle decode(ConfigNode node, Decoding decoding) {
      FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
      Integer radius = reader.read(RADIUS);
      return reader.build(() -> new Circle(radius == null ? 0 : radius));
    }

    @Override
    public ConfigNode encode(Circle value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String type() {
      return "Circle";
    }
  }

  /** Reads where a rate starts, if it falls from there. */
  private static final class ScheduleCodec implements Codec<Double> {
    @Override
    public @Nullable Double decode(ConfigNode node, Decoding decoding) {
      FieldReader reader = FieldReader.of(SCHEDULE, node, decoding);
      Double lr = reader.read(LR);
      Double minLr = reader.read(MIN_LR);
      reader.read(FLOOR);
      return reader.build(
          () ->
              new Checks()
                  .that(
                      lr != null && minLr != null && minLr <= lr,
                      "min_lr must not be over lr",
                      LR,
                      MIN_LR)
                  .done(lr));
    }

    @Override
    public ConfigNode encode(Double value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String type() {
      return "Schedule";
    }
  }

  @Test
  void everyProblemIsShownWhereItIs() throws IOException {
    Path file = FOLDER.resolve("kinds.groovy");
    Config config =
        Configs.parse(new Source("kinds.groovy", Files.readString(file)), LoadOptions.DEFAULT);
    Problems problems = new Problems();
    Decoding decoding = new Decoding(ConfigPath.ROOT, problems, new NoTypes());

    FieldReader reader = FieldReader.of(TOP, config.root(), decoding);
    TOP.fields().forEach(reader::read);

    String shown = DiagnosticPrinter.plain().print(problems.sorted());
    Path golden = FOLDER.resolve("kinds.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  /** Nothing here names a type. */
  private static final class NoTypes implements CodecSource {
    @Override
    public <T> @Nullable Codec<T> find(Class<T> type) {
      return null;
    }

    @Override
    public List<String> known() {
      return List.of();
    }
  }
}

package kinds;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Texts}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record TextsConfig(String slug, Duration every, List<Path> paths, List<Duration> pauses,
    @Nullable Duration timeout, @Nullable Path out,
    Texts.Mode mode) implements ModuleConfig<Texts> {
  private static final Field<String> SLUG = Field.required("slug",
      Codecs.matching(Codecs.STRING, "[a-z]+(-[a-z]+)*"), "");
  private static final Field<Duration> EVERY = Field.withDefault("every", Codecs.DURATION,
      Duration.parse("PT1H30M"), "");
  private static final Field<List<Path>> PATHS = Field.withDefault("paths",
      Codecs.list(Codecs.PATH), List.of(Path.of("a/b")), "");
  private static final Field<List<Duration>> PAUSES = Field.withDefault("pauses",
      Codecs.list(Codecs.DURATION), List.of(Duration.parse("PT10S"), Duration.parse("PT0.25S")),
      "");
  private static final Field<Duration> TIMEOUT = Field.optional("timeout", Codecs.DURATION, "");
  private static final Field<Path> OUT = Field.optional("out", Codecs.PATH, "");
  private static final Field<Texts.Mode> MODE = Field.withDefault("mode",
      Codecs.ofEnum(Texts.Mode.class), Texts.Mode.LINEAR, "");
  public static final Schema SCHEMA = Schema.ofModule("Texts", "type", "", SLUG, EVERY, PATHS,
      PAUSES, TIMEOUT, OUT, MODE);
  public static final Module<Thing> MODULE = new Module<>(SCHEMA, "kinds.Texts",
      TextsConfig::decode);

  public TextsConfig {
    SLUG.check(slug);
    paths = List.copyOf(paths);
    pauses = List.copyOf(pauses);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static TextsConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable TextsConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    String slug = reader.read(SLUG);
    Duration every = reader.read(EVERY);
    List<Path> paths = reader.read(PATHS);
    List<Duration> pauses = reader.read(PAUSES);
    Duration timeout = reader.read(TIMEOUT);
    Path out = reader.read(OUT);
    Texts.Mode mode = reader.read(MODE);
    return reader.build(() -> new TextsConfig(slug, every, paths, pauses, timeout, out, mode));
  }

  public TextsConfig withSlug(String value) {
    return new TextsConfig(value, this.every, this.paths, this.pauses, this.timeout, this.out,
        this.mode);
  }

  public TextsConfig withEvery(Duration value) {
    return new TextsConfig(this.slug, value, this.paths, this.pauses, this.timeout, this.out,
        this.mode);
  }

  public TextsConfig withPaths(List<Path> value) {
    return new TextsConfig(this.slug, this.every, value, this.pauses, this.timeout, this.out,
        this.mode);
  }

  public TextsConfig withPauses(List<Duration> value) {
    return new TextsConfig(this.slug, this.every, this.paths, value, this.timeout, this.out,
        this.mode);
  }

  public TextsConfig withTimeout(@Nullable Duration value) {
    return new TextsConfig(this.slug, this.every, this.paths, this.pauses, value, this.out,
        this.mode);
  }

  public TextsConfig withOut(@Nullable Path value) {
    return new TextsConfig(this.slug, this.every, this.paths, this.pauses, this.timeout, value,
        this.mode);
  }

  public TextsConfig withMode(Texts.Mode value) {
    return new TextsConfig(this.slug, this.every, this.paths, this.pauses, this.timeout, this.out,
        value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.of(SCHEMA).put(SLUG, slug).put(EVERY, every).put(PATHS, paths)
        .put(PAUSES, pauses).put(TIMEOUT, timeout).put(OUT, out).put(MODE, mode).node();
  }

  @Override
  public Texts build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    return build.make(() -> new Texts(this.slug, this.every, this.paths, this.pauses,
        Optional.ofNullable(this.timeout), this.out, this.mode));
  }

  public static final class Builder {
    private @Nullable String slug;
    private Duration every = Duration.parse("PT1H30M");
    private List<Path> paths = List.of(Path.of("a/b"));
    private List<Duration> pauses = List.of(Duration.parse("PT10S"), Duration.parse("PT0.25S"));
    private @Nullable Duration timeout;
    private @Nullable Path out;
    private Texts.Mode mode = Texts.Mode.LINEAR;

    private Builder() {}

    public Builder slug(String value) {
      this.slug = value;
      return this;
    }

    public Builder every(Duration value) {
      this.every = value;
      return this;
    }

    public Builder paths(List<Path> value) {
      this.paths = List.copyOf(value);
      return this;
    }

    public Builder pauses(List<Duration> value) {
      this.pauses = List.copyOf(value);
      return this;
    }

    public Builder timeout(@Nullable Duration value) {
      this.timeout = value;
      return this;
    }

    public Builder out(@Nullable Path value) {
      this.out = value;
      return this;
    }

    public Builder mode(Texts.Mode value) {
      this.mode = value;
      return this;
    }

    public TextsConfig build() {
      RequiredFields.check(SCHEMA, this.slug);
      return new TextsConfig(this.slug, this.every, this.paths, this.pauses, this.timeout, this.out,
          this.mode);
    }
  }
}

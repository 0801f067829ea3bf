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
  private static final Field<String> SLUG = Codecs.matching(Codecs.STRING, "[a-z]+(-[a-z]+)*")
      .required("slug", "");
  private static final Field<Duration> EVERY = Codecs.DURATION.withDefault("every",
      Duration.parse("PT1H30M"), "");
  private static final Field<List<Path>> PATHS = Codecs.list(Codecs.PATH).withDefault("paths",
      List.of(Path.of("a/b")), "");
  private static final Field<List<Duration>> PAUSES = Codecs.list(Codecs.DURATION)
      .withDefault("pauses", List.of(Duration.parse("PT10S"), Duration.parse("PT0.25S")), "");
  private static final Field<Duration> TIMEOUT = Codecs.DURATION.optional("timeout", "");
  private static final Field<Path> OUT = Codecs.PATH.optional("out", "");
  private static final Field<Texts.Mode> MODE = Codecs.ofEnum(Texts.Mode.class).withDefault("mode",
      Texts.Mode.LINEAR, "");
  public static final Schema SCHEMA = Schema.ofModule("Texts", "type", "", SLUG, EVERY, PATHS,
      PAUSES, TIMEOUT, OUT, MODE);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Texts",
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
    String slug = SLUG.read(reader);
    Duration every = EVERY.read(reader);
    List<Path> paths = PATHS.read(reader);
    List<Duration> pauses = PAUSES.read(reader);
    Duration timeout = TIMEOUT.read(reader);
    Path out = OUT.read(reader);
    Texts.Mode mode = MODE.read(reader);
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
    return FieldWriter.write(SCHEMA, slug, every, paths, pauses, timeout, out, mode);
  }

  @Override
  public Texts build(BuildContext context) {
    try {
      return new Texts(this.slug, this.every, this.paths, this.pauses,
          Optional.ofNullable(this.timeout), this.out, this.mode);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
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

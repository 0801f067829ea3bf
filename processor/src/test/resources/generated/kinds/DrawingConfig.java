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
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RequiredFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Drawing}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record DrawingConfig(Figure main, List<Figure> more, Map<Integer, Figure> numbered,
    @Nullable Figure frame, Figure.Circle circle) implements ModuleConfig<Drawing> {
  private static final Field<Figure> MAIN = FigureCodec.INSTANCE.required("main", "");
  private static final Field<List<Figure>> MORE = Codecs.list(FigureCodec.INSTANCE)
      .withDefault("more", List.of(new Figure.Circle(2.0), new Figure.Square(1.0, "plain")), "");
  private static final Field<Map<Integer, Figure>> NUMBERED = Codecs.intMap(FigureCodec.INSTANCE)
      .withDefault("numbered", Map.of(), "");
  private static final Field<Figure> FRAME = FigureCodec.INSTANCE.optional("frame", "");
  private static final Field<Figure.Circle> CIRCLE = Figure_CircleCodec.INSTANCE
      .withDefault("circle", new Figure.Circle(3.0), "");
  public static final Schema SCHEMA = Schema.ofModule("Drawing", "type", "", MAIN, MORE, NUMBERED,
      FRAME, CIRCLE);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Drawing",
      DrawingConfig::decode);

  public DrawingConfig {
    more = List.copyOf(more);
    numbered = Copies.map(numbered);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static DrawingConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable DrawingConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Figure main = MAIN.read(reader);
    List<Figure> more = MORE.read(reader);
    Map<Integer, Figure> numbered = NUMBERED.read(reader);
    Figure frame = FRAME.read(reader);
    Figure.Circle circle = CIRCLE.read(reader);
    return reader.isClean() ? new DrawingConfig(main, more, numbered, frame, circle) : null;
  }

  public DrawingConfig withMain(Figure value) {
    return new DrawingConfig(value, this.more, this.numbered, this.frame, this.circle);
  }

  public DrawingConfig withMore(List<Figure> value) {
    return new DrawingConfig(this.main, value, this.numbered, this.frame, this.circle);
  }

  public DrawingConfig withNumbered(Map<Integer, Figure> value) {
    return new DrawingConfig(this.main, this.more, value, this.frame, this.circle);
  }

  public DrawingConfig withFrame(@Nullable Figure value) {
    return new DrawingConfig(this.main, this.more, this.numbered, value, this.circle);
  }

  public DrawingConfig withCircle(Figure.Circle value) {
    return new DrawingConfig(this.main, this.more, this.numbered, this.frame, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, main, more, numbered, frame, circle);
  }

  @Override
  public Drawing build(BuildContext context) {
    try {
      return new Drawing(this.main, this.more, this.numbered, Optional.ofNullable(this.frame),
          this.circle);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable Figure main;
    private List<Figure> more = List.of(new Figure.Circle(2.0), new Figure.Square(1.0, "plain"));
    private Map<Integer, Figure> numbered = Map.of();
    private @Nullable Figure frame;
    private Figure.Circle circle = new Figure.Circle(3.0);

    private Builder() {}

    public Builder main(Figure value) {
      this.main = value;
      return this;
    }

    public Builder more(List<Figure> value) {
      this.more = List.copyOf(value);
      return this;
    }

    public Builder numbered(Map<Integer, Figure> value) {
      this.numbered = Copies.map(value);
      return this;
    }

    public Builder frame(@Nullable Figure value) {
      this.frame = value;
      return this;
    }

    public Builder circle(Figure.Circle value) {
      this.circle = value;
      return this;
    }

    public Builder circle(Consumer<Figure_CircleBuilder> block) {
      return circle(Figure_CircleBuilder.of(block));
    }

    public DrawingConfig build() {
      RequiredFields.check(SCHEMA, this.main);
      return new DrawingConfig(this.main, this.more, this.numbered, this.frame, this.circle);
    }
  }
}

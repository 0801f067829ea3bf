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
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Config of {@link Numbers}. Every primitive and its box.
 *
 * @param tiny from -128 to 127.
 */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record NumbersConfig(byte tiny, short small, int plain, long big, float half, double eps,
    boolean on, char mark, Byte boxedTiny, Short boxedSmall, Character boxedMark,
    Boolean boxedOn) implements ModuleConfig<Numbers> {
  private static final Field<Byte> TINY = Codecs.BYTE.withDefault("tiny", (byte) -1,
      "from -128 to 127");
  private static final Field<Short> SMALL = Codecs.range(Codecs.SHORT, 0, 1000).withDefault("small",
      (short) 2, "");
  private static final Field<Integer> PLAIN = Codecs.INT.required("plain", "");
  private static final Field<Long> BIG = Codecs.LONG.withDefault("big", 4L, "");
  private static final Field<Float> HALF = Codecs.FLOAT.withDefault("half", 0.5f, "");
  private static final Field<Double> EPS = Codecs.DOUBLE.withDefault("eps", 1.0E-5, "");
  private static final Field<Boolean> ON = Codecs.BOOLEAN.withDefault("on", true, "");
  private static final Field<Character> MARK = Codecs.CHAR.withDefault("mark", (char) 39, "");
  private static final Field<Byte> BOXED_TINY = Codecs.BYTE.withDefault("boxed_tiny", (byte) 1, "");
  private static final Field<Short> BOXED_SMALL = Codecs.SHORT.withDefault("boxed_small", (short) 1,
      "");
  private static final Field<Character> BOXED_MARK = Codecs.CHAR.withDefault("boxed_mark",
      (char) 120, "");
  private static final Field<Boolean> BOXED_ON = Codecs.BOOLEAN.withDefault("boxed_on", false, "");
  public static final Schema SCHEMA = Schema.ofModule("Numbers", "type",
      "Every primitive and its box.", TINY, SMALL, PLAIN, BIG, HALF, EPS, ON, MARK, BOXED_TINY,
      BOXED_SMALL, BOXED_MARK, BOXED_ON);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Numbers",
      NumbersConfig::decode);

  public NumbersConfig {
    SMALL.check(small);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static NumbersConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable NumbersConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Byte tiny = TINY.read(reader);
    Short small = SMALL.read(reader);
    Integer plain = PLAIN.read(reader);
    Long big = BIG.read(reader);
    Float half = HALF.read(reader);
    Double eps = EPS.read(reader);
    Boolean on = ON.read(reader);
    Character mark = MARK.read(reader);
    Byte boxedTiny = BOXED_TINY.read(reader);
    Short boxedSmall = BOXED_SMALL.read(reader);
    Character boxedMark = BOXED_MARK.read(reader);
    Boolean boxedOn = BOXED_ON.read(reader);
    return reader.build(() -> new NumbersConfig(tiny, small, plain, big, half, eps, on, mark,
        boxedTiny, boxedSmall, boxedMark, boxedOn));
  }

  public NumbersConfig withTiny(byte value) {
    return new NumbersConfig(value, this.small, this.plain, this.big, this.half, this.eps, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withSmall(short value) {
    return new NumbersConfig(this.tiny, value, this.plain, this.big, this.half, this.eps, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withPlain(int value) {
    return new NumbersConfig(this.tiny, this.small, value, this.big, this.half, this.eps, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withBig(long value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, value, this.half, this.eps, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withHalf(float value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, value, this.eps, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withEps(double value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, value, this.on,
        this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withOn(boolean value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        value, this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withMark(char value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        this.on, value, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withBoxedTiny(Byte value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        this.on, this.mark, value, this.boxedSmall, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withBoxedSmall(Short value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        this.on, this.mark, this.boxedTiny, value, this.boxedMark, this.boxedOn);
  }

  public NumbersConfig withBoxedMark(Character value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        this.on, this.mark, this.boxedTiny, this.boxedSmall, value, this.boxedOn);
  }

  public NumbersConfig withBoxedOn(Boolean value) {
    return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
        this.on, this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, tiny, small, plain, big, half, eps, on, mark, boxedTiny,
        boxedSmall, boxedMark, boxedOn);
  }

  @Override
  public Numbers build(BuildContext context) {
    try {
      return new Numbers(this.tiny, this.small, this.plain, this.big, this.half, this.eps, this.on,
          this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private byte tiny = (byte) -1;
    private short small = (short) 2;
    private @Nullable Integer plain;
    private long big = 4L;
    private float half = 0.5f;
    private double eps = 1.0E-5;
    private boolean on = true;
    private char mark = (char) 39;
    private Byte boxedTiny = (byte) 1;
    private Short boxedSmall = (short) 1;
    private Character boxedMark = (char) 120;
    private Boolean boxedOn = false;

    private Builder() {}

    /** Sets {@code tiny}: from -128 to 127. */
    public Builder tiny(byte value) {
      this.tiny = value;
      return this;
    }

    public Builder small(short value) {
      this.small = value;
      return this;
    }

    public Builder plain(int value) {
      this.plain = value;
      return this;
    }

    public Builder big(long value) {
      this.big = value;
      return this;
    }

    public Builder half(float value) {
      this.half = value;
      return this;
    }

    public Builder eps(double value) {
      this.eps = value;
      return this;
    }

    public Builder on(boolean value) {
      this.on = value;
      return this;
    }

    public Builder mark(char value) {
      this.mark = value;
      return this;
    }

    public Builder boxedTiny(Byte value) {
      this.boxedTiny = value;
      return this;
    }

    public Builder boxedSmall(Short value) {
      this.boxedSmall = value;
      return this;
    }

    public Builder boxedMark(Character value) {
      this.boxedMark = value;
      return this;
    }

    public Builder boxedOn(Boolean value) {
      this.boxedOn = value;
      return this;
    }

    public NumbersConfig build() {
      RequiredFields.check(SCHEMA, this.plain);
      return new NumbersConfig(this.tiny, this.small, this.plain, this.big, this.half, this.eps,
          this.on, this.mark, this.boxedTiny, this.boxedSmall, this.boxedMark, this.boxedOn);
    }
  }
}

package kinds;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Codec of {@link Figure.Circle}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_CircleCodec implements Codec<Figure.Circle> {
  public static final Figure_CircleCodec INSTANCE = new Figure_CircleCodec();
  public static final Class<?> TYPE = Figure.Circle.class;
  private static final Field<Double> RADIUS = Codecs.range(Codecs.DOUBLE, 0,
      Double.POSITIVE_INFINITY).required("radius", "");
  public static final Schema SCHEMA = Schema.ofType("Circle", "A circle.", RADIUS);

  private Figure_CircleCodec() {}

  @Override
  public Figure.@Nullable Circle decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Double radius = RADIUS.read(reader);
    return reader.build(() -> new Figure.Circle(radius));
  }

  @Override
  public ConfigNode encode(Figure.Circle value) {
    return FieldWriter.write(SCHEMA, value.radius());
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

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

/** Codec of {@link Figure.Square}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_SquareCodec implements Codec<Figure.Square> {
  public static final Figure_SquareCodec INSTANCE = new Figure_SquareCodec();
  public static final Class<?> TYPE = Figure.Square.class;
  private static final Field<Double> SIDE = Codecs.DOUBLE.withDefault("side", 1.0, "");
  private static final Field<String> KIND = Codecs.STRING.withDefault("kind", "plain", "");
  public static final Schema SCHEMA = Schema.ofType("Square", "A square.", SIDE, KIND);

  private Figure_SquareCodec() {}

  @Override
  public Figure.@Nullable Square decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Double side = SIDE.read(reader);
    String type = KIND.read(reader);
    return reader.build(() -> new Figure.Square(side, type));
  }

  @Override
  public ConfigNode encode(Figure.Square value) {
    return FieldWriter.write(SCHEMA, value.side(), value.type());
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

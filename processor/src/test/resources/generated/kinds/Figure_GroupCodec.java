package kinds;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Codec of {@link Figure.Group}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_GroupCodec implements Codec<Figure.Group> {
  public static final Figure_GroupCodec INSTANCE = new Figure_GroupCodec();
  public static final Class<?> TYPE = Figure.Group.class;
  private static final Field<List<Figure>> MEMBERS = Codecs.list(FigureCodec.INSTANCE)
      .withDefault("members", List.of(), "");
  public static final Schema SCHEMA = Schema.ofType("Group", "Several figures.", MEMBERS);

  private Figure_GroupCodec() {}

  @Override
  public Figure.@Nullable Group decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    List<Figure> members = MEMBERS.read(reader);
    return reader.build(() -> new Figure.Group(members));
  }

  @Override
  public ConfigNode encode(Figure.Group value) {
    return FieldWriter.write(SCHEMA, value.members());
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

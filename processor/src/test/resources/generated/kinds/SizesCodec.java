package kinds;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import dev.espalier.registry.ArrayCopies;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Codec of {@link Sizes}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class SizesCodec implements Codec<Sizes> {
  public static final SizesCodec INSTANCE = new SizesCodec();
  public static final Class<?> TYPE = Sizes.class;
  private static final Field<List<Long>> OF = Codecs.list(Codecs.LONG).required("of", "");
  private static final Field<List<String>> NAMES = Codecs.list(Codecs.STRING).optional("names", "");
  private static final Field<List<Float>> REST = Codecs.list(Codecs.FLOAT).optional("rest", "");
  private static final Field<List<Set<String>>> WORDS = Codecs.list(Codecs.set(Codecs.STRING))
      .required("words", "");
  public static final Schema SCHEMA = Schema.ofType("Sizes",
      "A record with arrays, which are equal only to themselves.", OF, NAMES, REST, WORDS);

  private SizesCodec() {}

  @Override
  public @Nullable Sizes decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    List<Long> of = OF.read(reader);
    List<String> names = NAMES.read(reader);
    List<Float> rest = REST.read(reader);
    List<Set<String>> words = WORDS.read(reader);
    return reader.build(() -> new Sizes(ArrayCopies.longs(of),
        Optional.ofNullable(names == null ? null : names.toArray(String[]::new)),
        rest == null ? null : ArrayCopies.floats(rest), words));
  }

  @Override
  public ConfigNode encode(Sizes value) {
    return FieldWriter.write(SCHEMA, ArrayCopies.list(value.of()),
        value.names().orElse(null) == null ? null : ArrayCopies.list(value.names().orElse(null)),
        value.rest() == null ? null : ArrayCopies.list(value.rest()), value.words());
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

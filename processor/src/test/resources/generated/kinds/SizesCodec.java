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
  private static final Field<List<Long>> OF = Field.required("of", Codecs.list(Codecs.LONG), "");
  private static final Field<List<String>> NAMES = Field.optional("names",
      Codecs.list(Codecs.STRING), "");
  private static final Field<List<Float>> REST = Field.optional("rest", Codecs.list(Codecs.FLOAT),
      "");
  private static final Field<List<Set<String>>> WORDS = Field.required("words",
      Codecs.list(Codecs.set(Codecs.STRING)), "");
  public static final Schema SCHEMA = Schema.ofType("Sizes",
      "A record with arrays, which are equal only to themselves.", OF, NAMES, REST, WORDS);

  private SizesCodec() {}

  @Override
  public @Nullable Sizes decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    List<Long> of = reader.read(OF);
    List<String> names = reader.read(NAMES);
    List<Float> rest = reader.read(REST);
    List<Set<String>> words = reader.read(WORDS);
    return reader.build(() -> new Sizes(ArrayCopies.longs(of),
        Optional.ofNullable(names == null ? null : names.toArray(String[]::new)),
        rest == null ? null : ArrayCopies.floats(rest), words));
  }

  @Override
  public ConfigNode encode(Sizes value) {
    return FieldWriter.of(SCHEMA).put(OF, ArrayCopies.list(value.of()))
        .put(NAMES, value.names().orElse(null) == null ? null : ArrayCopies.list(value.names().orElse(null)))
        .put(REST, value.rest() == null ? null : ArrayCopies.list(value.rest()))
        .put(WORDS, value.words()).node();
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

package run.pose;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import dev.espalier.registry.Copies;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Upcast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Codec of {@link Stage}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class StageCodec implements Codec<Stage> {
  public static final StageCodec INSTANCE = new StageCodec();
  public static final Class<?> TYPE = Stage.class;
  private static final Field<String> MODE = Codecs.oneOf(Codecs.STRING, List.of("train", "val"))
      .required("mode", "what to do");
  private static final Field<Integer> EPOCHS = Codecs.range(Codecs.INT, 1, Double.POSITIVE_INFINITY)
      .withDefault("epochs", 1, "how often");
  private static final Field<List<ModuleConfig<? extends Head>>> HEADS = Codecs.list(
      ModuleCodec.of(Head.class, "head")).withDefault("heads", List.of(), "");
  private static final Field<Map<String, ModuleConfig<? extends Head>>> NAMED = Codecs.map(
      ModuleCodec.of(Head.class, "head")).optional("named", "");
  private static final Field<Stage> NEXT = StageCodec.INSTANCE.optional("next", "");
  public static final Schema SCHEMA = Schema.ofType("Stage", "A stage of a workflow.", MODE, EPOCHS,
      HEADS, NAMED, NEXT);

  private StageCodec() {}

  @Override
  public @Nullable Stage decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    String mode = MODE.read(reader);
    Integer epochs = EPOCHS.read(reader);
    List<ModuleConfig<? extends Head>> heads = HEADS.read(reader);
    Map<String, ModuleConfig<? extends Head>> named = NAMED.read(reader);
    Stage next = NEXT.read(reader);
    return reader.build(() -> new Stage(mode, epochs, Upcast.list(heads),
        Optional.ofNullable(named == null ? null : Upcast.map(named)), Optional.ofNullable(next)));
  }

  @Override
  public ConfigNode encode(Stage value) {
    return FieldWriter.write(SCHEMA, value.mode(), value.epochs(), List.copyOf(value.heads()),
        value.named().orElse(null) == null ? null : Copies.map(value.named().orElse(null)),
        value.next().orElse(null));
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

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
  private static final Field<String> MODE = Field.required("mode",
      Codecs.oneOf(Codecs.STRING, List.of("train", "val")), "what to do");
  private static final Field<Integer> EPOCHS = Field.withDefault("epochs",
      Codecs.range(Codecs.INT, 1, Double.POSITIVE_INFINITY), 1, "how often");
  private static final Field<List<ModuleConfig<? extends Head>>> HEADS = Field.withDefault("heads",
      Codecs.list(ModuleCodec.of(Head.class, "head")), List.of(), "");
  private static final Field<Map<String, ModuleConfig<? extends Head>>> NAMED = Field.optional("named",
      Codecs.map(ModuleCodec.of(Head.class, "head")), "");
  private static final Field<Stage> NEXT = Field.optional("next", StageCodec.INSTANCE, "");
  public static final Schema SCHEMA = Schema.ofType("Stage", "A stage of a workflow.", MODE, EPOCHS,
      HEADS, NAMED, NEXT);

  private StageCodec() {}

  @Override
  public @Nullable Stage decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    String mode = reader.read(MODE);
    Integer epochs = reader.read(EPOCHS);
    List<ModuleConfig<? extends Head>> heads = reader.read(HEADS);
    Map<String, ModuleConfig<? extends Head>> named = reader.read(NAMED);
    Stage next = reader.read(NEXT);
    return reader.build(() -> new Stage(mode, epochs, Upcast.list(heads),
        Optional.ofNullable(named == null ? null : Upcast.map(named)), Optional.ofNullable(next)));
  }

  @Override
  public ConfigNode encode(Stage value) {
    return FieldWriter.of(SCHEMA).put(MODE, value.mode()).put(EPOCHS, value.epochs())
        .put(HEADS, List.copyOf(value.heads()))
        .put(NAMED, value.named().orElse(null) == null ? null : Copies.map(value.named().orElse(null)))
        .put(NEXT, value.next().orElse(null)).node();
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

package kinds;

import dev.espalier.config.Checks;
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

/** Config of {@link Chosen}. Makes one of nothing. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record FewConfig(String word, int times) implements ModuleConfig<Chosen> {
  private static final Field<String> WORD = Codecs.STRING.required("word", "");
  private static final Field<Integer> TIMES = Codecs.INT.required("times", "");
  public static final Schema SCHEMA = Schema.ofModule("Few", "type", "Makes one of nothing.", WORD,
      TIMES);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Chosen.few",
      FewConfig::decode);

  public FewConfig {
    new Checks().that(Chosen.areFew(times), "few are at most 3", TIMES).done();
  }

  public static Builder builder() {
    return new Builder();
  }

  public static FewConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable FewConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    String word = WORD.read(reader);
    Integer times = TIMES.read(reader);
    return reader.build(() -> new FewConfig(word, times));
  }

  public FewConfig withWord(String value) {
    return new FewConfig(value, this.times);
  }

  public FewConfig withTimes(int value) {
    return new FewConfig(this.word, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, word, times);
  }

  @Override
  public Chosen build(BuildContext context) {
    try {
      return Chosen.few(this.word, this.times);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable String word;
    private @Nullable Integer times;

    private Builder() {}

    public Builder word(String value) {
      this.word = value;
      return this;
    }

    public Builder times(int value) {
      this.times = value;
      return this;
    }

    public FewConfig build() {
      RequiredFields.check(SCHEMA, this.word, this.times);
      return new FewConfig(this.word, this.times);
    }
  }
}

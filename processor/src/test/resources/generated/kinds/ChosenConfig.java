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
 * Config of {@link Chosen}. Has several constructors.
 *
 * @param word what to say.
 * @param times how often.
 */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record ChosenConfig(String word, int times) implements ModuleConfig<Chosen> {
  private static final Field<String> WORD = Codecs.STRING.required("word", "what to say");
  private static final Field<Integer> TIMES = Codecs.INT.required("times", "how often");
  public static final Schema SCHEMA = Schema.ofModule("Chosen", "type", "Has several constructors.",
      WORD, TIMES);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Chosen",
      ChosenConfig::decode);

  public static Builder builder() {
    return new Builder();
  }

  public static ChosenConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable ChosenConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    String word = WORD.read(reader);
    Integer times = TIMES.read(reader);
    return reader.isClean() ? new ChosenConfig(word, times) : null;
  }

  public ChosenConfig withWord(String value) {
    return new ChosenConfig(value, this.times);
  }

  public ChosenConfig withTimes(int value) {
    return new ChosenConfig(this.word, value);
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
      return new Chosen(this.word, this.times);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable String word;
    private @Nullable Integer times;

    private Builder() {}

    /** Sets {@code word}: what to say. */
    public Builder word(String value) {
      this.word = value;
      return this;
    }

    /** Sets {@code times}: how often. */
    public Builder times(int value) {
      this.times = value;
      return this;
    }

    public ChosenConfig build() {
      RequiredFields.check(SCHEMA, this.word, this.times);
      return new ChosenConfig(this.word, this.times);
    }
  }
}

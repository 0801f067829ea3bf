package kinds;

import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.registry.ArrayCopies;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Collections}. Lists, sets, maps and arrays. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record CollectionsConfig(Set<String> words, Map<Integer, String> names,
    Map<String, Double> weights, List<Integer> sizes, List<String> tags,
    @Nullable List<Double> scales, @Nullable List<Boolean> flags, List<Set<Integer>> groups,
    Map<Integer, List<String>> lists) implements ModuleConfig<Collections> {
  private static final Field<Set<String>> WORDS = Field.withDefault("words",
      Codecs.set(Codecs.STRING), Copies.setOf("b", "a"), "");
  private static final Field<Map<Integer, String>> NAMES = Field.withDefault("names",
      Codecs.intMap(Codecs.STRING), Copies.mapOf(Map.entry(3, "c"), Map.entry(1, "a")), "");
  private static final Field<Map<String, Double>> WEIGHTS = Field.withDefault("weights",
      Codecs.map(Codecs.range(Codecs.DOUBLE, 0, 1)), Copies.mapOf(Map.entry("a", 0.5)), "");
  private static final Field<List<Integer>> SIZES = Field.withDefault("sizes",
      Codecs.list(Codecs.INT), List.of(1, 2), "");
  private static final Field<List<String>> TAGS = Field.withDefault("tags",
      Codecs.list(Codecs.STRING), List.of("x"), "");
  private static final Field<List<Double>> SCALES = Field.optional("scales",
      Codecs.list(Codecs.DOUBLE), "");
  private static final Field<List<Boolean>> FLAGS = Field.optional("flags",
      Codecs.list(Codecs.BOOLEAN), "");
  private static final Field<List<Set<Integer>>> GROUPS = Field.withDefault("groups",
      Codecs.list(Codecs.set(Codecs.INT)), List.of(Copies.setOf(1, 2), Copies.setOf(3)), "");
  private static final Field<Map<Integer, List<String>>> LISTS = Field.withDefault("lists",
      Codecs.intMap(Codecs.list(Codecs.STRING)), Map.of(), "");
  public static final Schema SCHEMA = Schema.ofModule("Collections", "type",
      "Lists, sets, maps and arrays.", WORDS, NAMES, WEIGHTS, SIZES, TAGS, SCALES, FLAGS, GROUPS,
      LISTS);
  public static final Module<Thing> MODULE = new Module<>(SCHEMA, "kinds.Collections",
      CollectionsConfig::decode);

  public CollectionsConfig {
    words = Copies.set(words);
    names = Copies.map(names);
    weights = Copies.map(weights);
    WEIGHTS.check(weights);
    sizes = List.copyOf(sizes);
    tags = List.copyOf(tags);
    scales = scales == null ? null : List.copyOf(scales);
    flags = flags == null ? null : List.copyOf(flags);
    groups = List.copyOf(groups);
    lists = Copies.map(lists);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static CollectionsConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable CollectionsConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    Set<String> words = reader.read(WORDS);
    Map<Integer, String> names = reader.read(NAMES);
    Map<String, Double> weights = reader.read(WEIGHTS);
    List<Integer> sizes = reader.read(SIZES);
    List<String> tags = reader.read(TAGS);
    List<Double> scales = reader.read(SCALES);
    List<Boolean> flags = reader.read(FLAGS);
    List<Set<Integer>> groups = reader.read(GROUPS);
    Map<Integer, List<String>> lists = reader.read(LISTS);
    return reader.build(() -> new CollectionsConfig(words, names, weights, sizes, tags, scales,
        flags, groups, lists));
  }

  public CollectionsConfig withWords(Set<String> value) {
    return new CollectionsConfig(value, this.names, this.weights, this.sizes, this.tags,
        this.scales, this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withNames(Map<Integer, String> value) {
    return new CollectionsConfig(this.words, value, this.weights, this.sizes, this.tags,
        this.scales, this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withWeights(Map<String, Double> value) {
    return new CollectionsConfig(this.words, this.names, value, this.sizes, this.tags, this.scales,
        this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withSizes(List<Integer> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, value, this.tags,
        this.scales, this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withTags(List<String> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, value,
        this.scales, this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withScales(@Nullable List<Double> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, this.tags, value,
        this.flags, this.groups, this.lists);
  }

  public CollectionsConfig withFlags(@Nullable List<Boolean> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, this.tags,
        this.scales, value, this.groups, this.lists);
  }

  public CollectionsConfig withGroups(List<Set<Integer>> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, this.tags,
        this.scales, this.flags, value, this.lists);
  }

  public CollectionsConfig withLists(Map<Integer, List<String>> value) {
    return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, this.tags,
        this.scales, this.flags, this.groups, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.of(SCHEMA).put(WORDS, words).put(NAMES, names).put(WEIGHTS, weights)
        .put(SIZES, sizes).put(TAGS, tags).put(SCALES, scales).put(FLAGS, flags).put(GROUPS, groups)
        .put(LISTS, lists).node();
  }

  @Override
  public Collections build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    return build.make(() -> new Collections(this.words, this.names, this.weights,
        ArrayCopies.ints(this.sizes), this.tags.toArray(String[]::new),
        this.scales == null ? null : ArrayCopies.doubles(this.scales),
        Optional.ofNullable(this.flags == null ? null : ArrayCopies.booleans(this.flags)),
        this.groups, this.lists));
  }

  public static final class Builder {
    private Set<String> words = Copies.setOf("b", "a");
    private Map<Integer, String> names = Copies.mapOf(Map.entry(3, "c"), Map.entry(1, "a"));
    private Map<String, Double> weights = Copies.mapOf(Map.entry("a", 0.5));
    private List<Integer> sizes = List.of(1, 2);
    private List<String> tags = List.of("x");
    private @Nullable List<Double> scales;
    private @Nullable List<Boolean> flags;
    private List<Set<Integer>> groups = List.of(Copies.setOf(1, 2), Copies.setOf(3));
    private Map<Integer, List<String>> lists = Map.of();

    private Builder() {}

    public Builder words(Set<String> value) {
      this.words = Copies.set(value);
      return this;
    }

    public Builder names(Map<Integer, String> value) {
      this.names = Copies.map(value);
      return this;
    }

    public Builder weights(Map<String, Double> value) {
      this.weights = Copies.map(value);
      return this;
    }

    public Builder sizes(List<Integer> value) {
      this.sizes = List.copyOf(value);
      return this;
    }

    public Builder tags(List<String> value) {
      this.tags = List.copyOf(value);
      return this;
    }

    public Builder scales(@Nullable List<Double> value) {
      this.scales = value == null ? null : List.copyOf(value);
      return this;
    }

    public Builder flags(@Nullable List<Boolean> value) {
      this.flags = value == null ? null : List.copyOf(value);
      return this;
    }

    public Builder groups(List<Set<Integer>> value) {
      this.groups = List.copyOf(value);
      return this;
    }

    public Builder lists(Map<Integer, List<String>> value) {
      this.lists = Copies.map(value);
      return this;
    }

    public CollectionsConfig build() {
      return new CollectionsConfig(this.words, this.names, this.weights, this.sizes, this.tags,
          this.scales, this.flags, this.groups, this.lists);
    }
  }
}

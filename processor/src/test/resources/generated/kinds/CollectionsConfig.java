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
  private static final Field<Set<String>> WORDS = Codecs.set(Codecs.STRING).withDefault("words",
      Copies.setOf("b", "a"), "");
  private static final Field<Map<Integer, String>> NAMES = Codecs.intMap(Codecs.STRING)
      .withDefault("names", Copies.mapOf(Map.entry(3, "c"), Map.entry(1, "a")), "");
  private static final Field<Map<String, Double>> WEIGHTS = Codecs.map(Codecs.range(Codecs.DOUBLE,
      0, 1)).withDefault("weights", Copies.mapOf(Map.entry("a", 0.5)), "");
  private static final Field<List<Integer>> SIZES = Codecs.list(Codecs.INT).withDefault("sizes",
      List.of(1, 2), "");
  private static final Field<List<String>> TAGS = Codecs.list(Codecs.STRING).withDefault("tags",
      List.of("x"), "");
  private static final Field<List<Double>> SCALES = Codecs.list(Codecs.DOUBLE).optional("scales",
      "");
  private static final Field<List<Boolean>> FLAGS = Codecs.list(Codecs.BOOLEAN).optional("flags",
      "");
  private static final Field<List<Set<Integer>>> GROUPS = Codecs.list(Codecs.set(Codecs.INT))
      .withDefault("groups", List.of(Copies.setOf(1, 2), Copies.setOf(3)), "");
  private static final Field<Map<Integer, List<String>>> LISTS = Codecs.intMap(Codecs.list(
      Codecs.STRING)).withDefault("lists", Map.of(), "");
  public static final Schema SCHEMA = Schema.ofModule("Collections", "type",
      "Lists, sets, maps and arrays.", WORDS, NAMES, WEIGHTS, SIZES, TAGS, SCALES, FLAGS, GROUPS,
      LISTS);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Collections",
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
    Set<String> words = WORDS.read(reader);
    Map<Integer, String> names = NAMES.read(reader);
    Map<String, Double> weights = WEIGHTS.read(reader);
    List<Integer> sizes = SIZES.read(reader);
    List<String> tags = TAGS.read(reader);
    List<Double> scales = SCALES.read(reader);
    List<Boolean> flags = FLAGS.read(reader);
    List<Set<Integer>> groups = GROUPS.read(reader);
    Map<Integer, List<String>> lists = LISTS.read(reader);
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
    return FieldWriter.write(SCHEMA, words, names, weights, sizes, tags, scales, flags, groups,
        lists);
  }

  @Override
  public Collections build(BuildContext context) {
    try {
      return new Collections(this.words, this.names, this.weights, ArrayCopies.ints(this.sizes),
          this.tags.toArray(String[]::new),
          this.scales == null ? null : ArrayCopies.doubles(this.scales),
          Optional.ofNullable(this.flags == null ? null : ArrayCopies.booleans(this.flags)),
          this.groups, this.lists);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
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

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
import dev.espalier.registry.Copies;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleBuild;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RequiredFields;
import dev.espalier.registry.Upcast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Config of {@link Assembly}. Modules within modules. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public record AssemblyConfig(ModuleConfig<? extends Part> one,
    List<ModuleConfig<? extends Part>> list, Set<ModuleConfig<? extends Part>> set,
    Map<String, ModuleConfig<? extends Part>> named,
    Map<Integer, ModuleConfig<? extends Part>> numbered, List<ModuleConfig<? extends Part>> array,
    @Nullable List<ModuleConfig<? extends Part>> perhaps,
    @Nullable Set<ModuleConfig<? extends Part>> optional,
    @Nullable ModuleConfig<? extends Part> later, List<ModuleConfig<? extends Part>> laterList,
    Set<ModuleConfig<? extends Part>> laterSet,
    Map<Integer, ModuleConfig<? extends Part>> laterMap) implements ModuleConfig<Assembly> {
  private static final Field<ModuleConfig<? extends Part>> ONE = ModuleCodec.of(Part.class, "part")
      .required("one", "");
  private static final Field<List<ModuleConfig<? extends Part>>> LIST = Codecs.list(
      ModuleCodec.of(Part.class, "part")).withDefault("list", List.of(), "");
  private static final Field<Set<ModuleConfig<? extends Part>>> SET = Codecs.set(
      ModuleCodec.of(Part.class, "part")).withDefault("set", Copies.setOf(), "");
  private static final Field<Map<String, ModuleConfig<? extends Part>>> NAMED = Codecs.map(
      ModuleCodec.of(Part.class, "part")).withDefault("named", Map.of(), "");
  private static final Field<Map<Integer, ModuleConfig<? extends Part>>> NUMBERED = Codecs.intMap(
      ModuleCodec.of(Part.class, "part")).withDefault("numbered", Map.of(), "");
  private static final Field<List<ModuleConfig<? extends Part>>> ARRAY = Codecs.list(
      ModuleCodec.of(Part.class, "part")).withDefault("array", List.of(), "");
  private static final Field<List<ModuleConfig<? extends Part>>> PERHAPS = Codecs.list(
      ModuleCodec.of(Part.class, "part")).optional("perhaps", "");
  private static final Field<Set<ModuleConfig<? extends Part>>> OPTIONAL = Codecs.set(
      ModuleCodec.of(Part.class, "part")).optional("optional", "");
  private static final Field<ModuleConfig<? extends Part>> LATER = ModuleCodec.of(Part.class, "part")
      .optional("later", "");
  private static final Field<List<ModuleConfig<? extends Part>>> LATER_LIST = Codecs.list(
      ModuleCodec.of(Part.class, "part")).withDefault("later_list", List.of(), "");
  private static final Field<Set<ModuleConfig<? extends Part>>> LATER_SET = Codecs.set(
      ModuleCodec.of(Part.class, "part")).withDefault("later_set", Copies.setOf(), "");
  private static final Field<Map<Integer, ModuleConfig<? extends Part>>> LATER_MAP = Codecs.intMap(
      ModuleCodec.of(Part.class, "part")).withDefault("later_map", Map.of(), "");
  public static final Schema SCHEMA = Schema.ofModule("Assembly", "type", "Modules within modules.",
      ONE, LIST, SET, NAMED, NUMBERED, ARRAY, PERHAPS, OPTIONAL, LATER, LATER_LIST, LATER_SET,
      LATER_MAP);
  public static final Module<Thing> MODULE = new Module<Thing>(SCHEMA, "kinds.Assembly",
      AssemblyConfig::decode);

  public AssemblyConfig {
    list = List.copyOf(list);
    set = Copies.set(set);
    named = Copies.map(named);
    numbered = Copies.map(numbered);
    array = List.copyOf(array);
    perhaps = perhaps == null ? null : List.copyOf(perhaps);
    optional = optional == null ? null : Copies.set(optional);
    laterList = List.copyOf(laterList);
    laterSet = Copies.set(laterSet);
    laterMap = Copies.map(laterMap);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static AssemblyConfig of(Consumer<Builder> block) {
    Builder builder = new Builder();
    block.accept(builder);
    return builder.build();
  }

  public static @Nullable AssemblyConfig decode(ConfigNode node, Decoding decoding) {
    FieldReader reader = FieldReader.of(SCHEMA, node, decoding);
    ModuleConfig<? extends Part> one = ONE.read(reader);
    List<ModuleConfig<? extends Part>> list = LIST.read(reader);
    Set<ModuleConfig<? extends Part>> set = SET.read(reader);
    Map<String, ModuleConfig<? extends Part>> named = NAMED.read(reader);
    Map<Integer, ModuleConfig<? extends Part>> numbered = NUMBERED.read(reader);
    List<ModuleConfig<? extends Part>> array = ARRAY.read(reader);
    List<ModuleConfig<? extends Part>> perhaps = PERHAPS.read(reader);
    Set<ModuleConfig<? extends Part>> optional = OPTIONAL.read(reader);
    ModuleConfig<? extends Part> later = LATER.read(reader);
    List<ModuleConfig<? extends Part>> laterList = LATER_LIST.read(reader);
    Set<ModuleConfig<? extends Part>> laterSet = LATER_SET.read(reader);
    Map<Integer, ModuleConfig<? extends Part>> laterMap = LATER_MAP.read(reader);
    return reader.isClean() ? new AssemblyConfig(one, list, set, named, numbered, array, perhaps,
        optional, later, laterList, laterSet, laterMap) : null;
  }

  public AssemblyConfig withOne(ModuleConfig<? extends Part> value) {
    return new AssemblyConfig(value, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withList(List<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, value, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withSet(Set<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, value, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withNamed(Map<String, ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, value, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withNumbered(Map<Integer, ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, value, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withArray(List<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, value,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withPerhaps(@Nullable List<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        value, this.optional, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withOptional(@Nullable Set<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, value, this.later, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withLater(@Nullable ModuleConfig<? extends Part> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, value, this.laterList, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withLaterList(List<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, value, this.laterSet, this.laterMap);
  }

  public AssemblyConfig withLaterSet(Set<ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, value, this.laterMap);
  }

  public AssemblyConfig withLaterMap(Map<Integer, ModuleConfig<? extends Part>> value) {
    return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered, this.array,
        this.perhaps, this.optional, this.later, this.laterList, this.laterSet, value);
  }

  @Override
  public String moduleName() {
    return SCHEMA.name();
  }

  @Override
  public MapNode toNode() {
    return FieldWriter.write(SCHEMA, one, list, set, named, numbered, array, perhaps, optional,
        later, laterList, laterSet, laterMap);
  }

  @Override
  public Assembly build(BuildContext context) {
    ModuleBuild build = ModuleBuild.of(SCHEMA, context);
    try {
      return new Assembly(build.part("one", this.one), build.parts("list", this.list),
          build.parts("set", this.set), build.parts("named", this.named),
          build.parts("numbered", this.numbered),
          build.parts("array", this.array).toArray(Part[]::new),
          this.perhaps == null ? null : build.parts("perhaps", this.perhaps).toArray(Part[]::new),
          Optional.ofNullable(build.partsOrNull("optional", this.optional)),
          this.later == null ? null : Upcast.one(this.later), Upcast.list(this.laterList),
          Upcast.set(this.laterSet), this.laterMap, context);
    } catch (Exception e) {
      throw ModuleBuild.failure(SCHEMA, e);
    }
  }

  public static final class Builder {
    private @Nullable ModuleConfig<? extends Part> one;
    private List<ModuleConfig<? extends Part>> list = List.of();
    private Set<ModuleConfig<? extends Part>> set = Copies.setOf();
    private Map<String, ModuleConfig<? extends Part>> named = Map.of();
    private Map<Integer, ModuleConfig<? extends Part>> numbered = Map.of();
    private List<ModuleConfig<? extends Part>> array = List.of();
    private @Nullable List<ModuleConfig<? extends Part>> perhaps;
    private @Nullable Set<ModuleConfig<? extends Part>> optional;
    private @Nullable ModuleConfig<? extends Part> later;
    private List<ModuleConfig<? extends Part>> laterList = List.of();
    private Set<ModuleConfig<? extends Part>> laterSet = Copies.setOf();
    private Map<Integer, ModuleConfig<? extends Part>> laterMap = Map.of();

    private Builder() {}

    public Builder one(ModuleConfig<? extends Part> value) {
      this.one = value;
      return this;
    }

    public Builder list(List<? extends ModuleConfig<? extends Part>> value) {
      this.list = List.copyOf(value);
      return this;
    }

    public Builder set(Set<? extends ModuleConfig<? extends Part>> value) {
      this.set = Copies.set(value);
      return this;
    }

    public Builder named(Map<String, ? extends ModuleConfig<? extends Part>> value) {
      this.named = Copies.map(value);
      return this;
    }

    public Builder numbered(Map<Integer, ? extends ModuleConfig<? extends Part>> value) {
      this.numbered = Copies.map(value);
      return this;
    }

    public Builder array(List<? extends ModuleConfig<? extends Part>> value) {
      this.array = List.copyOf(value);
      return this;
    }

    public Builder perhaps(@Nullable List<? extends ModuleConfig<? extends Part>> value) {
      this.perhaps = value == null ? null : List.copyOf(value);
      return this;
    }

    public Builder optional(@Nullable Set<? extends ModuleConfig<? extends Part>> value) {
      this.optional = value == null ? null : Copies.set(value);
      return this;
    }

    public Builder later(@Nullable ModuleConfig<? extends Part> value) {
      this.later = value;
      return this;
    }

    public Builder laterList(List<? extends ModuleConfig<? extends Part>> value) {
      this.laterList = List.copyOf(value);
      return this;
    }

    public Builder laterSet(Set<? extends ModuleConfig<? extends Part>> value) {
      this.laterSet = Copies.set(value);
      return this;
    }

    public Builder laterMap(Map<Integer, ? extends ModuleConfig<? extends Part>> value) {
      this.laterMap = Copies.map(value);
      return this;
    }

    public AssemblyConfig build() {
      RequiredFields.check(SCHEMA, this.one);
      return new AssemblyConfig(this.one, this.list, this.set, this.named, this.numbered,
          this.array, this.perhaps, this.optional, this.later, this.laterList, this.laterSet,
          this.laterMap);
    }
  }
}

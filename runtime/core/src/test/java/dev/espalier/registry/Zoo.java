package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Field;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registries without the processor: what it would write for a few classes, in short. */
final class Zoo {

  private Zoo() {}

  /** The product. */
  interface Animal {}

  /** An animal that only has a name. */
  record Plain(String name) implements Animal {}

  /** An animal with parameters: as mmcv's test registers {@code ResNet(depth, stages=4)}. */
  record ResNet(int depth, int stages) implements Animal {}

  /** An animal that holds others, one built before it and one that it builds itself. */
  record Pack(Animal leader, @Nullable Animal follower) implements Animal {}

  static final RegistryDefinition<Animal> ANIMALS =
      new RegistryDefinition<>("animal", "type", Animal.class);

  private static final Field<Integer> DEPTH = Field.required("depth", Codecs.INT, "");
  private static final Field<Integer> STAGES = Field.withDefault("stages", Codecs.INT, 4, "");
  private static final Schema RES_NET = Schema.ofModule("ResNet", "type", "", DEPTH, STAGES);

  private static final Field<ModuleConfig<? extends Animal>> LEADER =
      Field.required("leader", ModuleCodec.of(Animal.class, "animal"), "");
  private static final Field<ModuleConfig<? extends Animal>> FOLLOWER =
      Field.optional("follower", ModuleCodec.of(Animal.class, "animal"), "");
  private static final Schema PACK = Schema.ofModule("Pack", "type", "", LEADER, FOLLOWER);

  record ResNetConfig(int depth, int stages) implements ModuleConfig<ResNet> {
    @Override
    public String moduleName() {
      return "ResNet";
    }

    @Override
    public ResNet build(BuildContext context) {
      return ModuleBuild.of(RES_NET, context)
          .make(
              () -> {
                if (depth < 0) {
                  throw new java.nio.charset.MalformedInputException(depth);
                } else if (depth == 0) {
                  throw new IllegalArgumentException("depth must be positive");
                }
                return new ResNet(depth, stages);
              });
    }

    @Override
    public MapNode toNode() {
      return FieldWriter.of(RES_NET).put(DEPTH, depth).put(STAGES, stages).node();
    }
  }

  record PackConfig(
      ModuleConfig<? extends Animal> leader, @Nullable ModuleConfig<? extends Animal> follower)
      implements ModuleConfig<Pack> {
    @Override
    public String moduleName() {
      return "Pack";
    }

    @Override
    public Pack build(BuildContext context) {
      ModuleBuild build = ModuleBuild.of(PACK, context);
      return build.make(
          () -> {
            Animal first = build.part("leader", leader);
            return new Pack(first, follower == null ? null : context.build("follower", follower));
          });
    }

    @Override
    public ConfigNode toNode() {
      return FieldWriter.of(PACK).put(LEADER, leader).put(FOLLOWER, follower).node();
    }
  }

  static final Module<Animal> RES_NET_MODULE =
      new Module<>(
          RES_NET,
          "zoo.ResNet",
          (node, decoding) -> {
            FieldReader in = FieldReader.of(RES_NET, node, decoding);
            Integer depth = in.read(DEPTH);
            Integer stages = in.read(STAGES);
            return in.build(() -> new ResNetConfig(depth, stages));
          });

  static final Module<Animal> PACK_MODULE =
      new Module<>(
          PACK,
          "zoo.Pack",
          (node, decoding) -> {
            FieldReader in = FieldReader.of(PACK, node, decoding);
            ModuleConfig<? extends Animal> leader = in.read(LEADER);
            ModuleConfig<? extends Animal> follower = in.read(FOLLOWER);
            return in.build(() -> new PackConfig(leader, follower));
          });

  /** Returns a module without parameters, registered as a class of the given name. */
  static Module<Animal> plain(String source) {
    String name = source.substring(source.lastIndexOf('.') + 1);
    Module<Animal> supplied =
        SuppliedConfig.module(name, "type", Animal.class, () -> new Plain(source));
    return new Module<>(supplied.schema(), source, supplied.decoder());
  }

  /** What a compilation registers in one scope. */
  record Table(
      String scope, List<String> names, List<Module<Animal>> modules, Map<String, String> old)
      implements ModuleTable<Animal> {

    static Table of(String scope, Module<?>... modules) {
      Table table = new Table(scope, List.of(), List.of(), Map.of());
      for (Module<?> module : modules) {
        table = table.and(module.schema().name(), animal(module));
      }
      return table;
    }

    @SuppressWarnings("unchecked") // the tests' modules all are animals
    private static Module<Animal> animal(Module<?> module) {
      return (Module<Animal>) module;
    }

    Table and(String name, Module<Animal> module) {
      List<String> moreNames = new ArrayList<>(names);
      List<Module<Animal>> moreModules = new ArrayList<>(modules);
      moreNames.add(name);
      moreModules.add(module);
      return new Table(scope, moreNames, moreModules, old);
    }

    Table deprecating(String name, String replacement) {
      return new Table(scope, names, modules, Map.of(name, replacement));
    }

    @Override
    public Class<Animal> product() {
      return Animal.class;
    }

    @Override
    public int size() {
      return names.size();
    }

    @Override
    public String name(int index) {
      return names.get(index);
    }

    @Override
    public Module<Animal> module(int index) {
      return modules.get(index);
    }

    @Override
    public @Nullable String replacement(int index) {
      return old.get(names.get(index));
    }
  }

  /** A compilation. */
  record Index(String origin, List<RegistryDefinition<?>> registries, List<ModuleTable<?>> tables)
      implements ModuleIndex {

    static Index defining(String origin, ModuleTable<?>... tables) {
      return new Index(origin, List.of(ANIMALS), List.of(tables));
    }

    static Index of(String origin, ModuleTable<?>... tables) {
      return new Index(origin, List.of(), List.of(tables));
    }

    @Override
    public List<Class<?>> configTypes() {
      return List.of();
    }

    @Override
    public @Nullable Codec<?> codec(Class<?> type) {
      return null;
    }
  }
}

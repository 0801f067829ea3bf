package dev.espalier.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistriesTest {

  private interface Animal {}

  private record Cat() implements Animal {}

  private static final Schema CAT = Schema.ofModule("Cat", "type", "");

  private record CatConfig() implements ModuleConfig<Cat> {
    @Override
    public String moduleName() {
      return "Cat";
    }

    @Override
    public Cat build(BuildContext context) {
      return new Cat();
    }

    @Override
    public MapNode toNode() {
      return FieldWriter.of(CAT).node();
    }
  }

  private record Table(List<String> names) implements ModuleTable<Animal> {
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
    public Module<Cat> module(int index) {
      return new Module<>(CAT, "RegistriesTest.Cat", (node, decoding) -> new CatConfig());
    }
  }

  private record Index(String origin, boolean defines, List<String> names) implements ModuleIndex {
    @Override
    public List<RegistryDefinition<?>> registries() {
      return defines
          ? List.of(new RegistryDefinition<>("animal", "type", Animal.class))
          : List.of();
    }

    @Override
    public List<ModuleTable<?>> tables() {
      return List.of(new Table(names));
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

  private final Registries registries =
      Registries.of(
          List.of(
              new Index("a", true, List.of("Cat", "cat")), new Index("b", false, List.of("Lion"))));
  private final Problems problems = new Problems();

  private @Nullable Animal decode(ConfigNode node) {
    ModuleConfig<? extends Animal> config =
        ModuleCodec.of(Animal.class, "animal")
            .decode(node, new Decoding(ConfigPath.parse("zoo.first"), problems, registries));
    return config == null ? null : config.build(BuildContext.empty());
  }

  private List<String> titles() {
    return problems.sorted().stream().map(Diagnostic::title).toList();
  }

  @Test
  void oneRegistryCollectsTheModulesOfEveryCompilation() {
    Registry<Animal> animals = registries.of(Animal.class);
    assertThat(animals.names()).containsExactly("Cat", "Lion", "cat");
    assertThat(animals.size()).isEqualTo(3);
    assertThat(animals.contains("Dog")).isFalse();
    assertThat(animals.get("Dog")).isNull();
    assertThat(animals.toString())
        .isEqualTo(
            """
            registry 'animal': 3 names of dev.espalier.registry.RegistriesTest$Animal
              Cat   RegistriesTest.Cat  from a
              Lion  RegistriesTest.Cat  from b
              cat   RegistriesTest.Cat  from a""");
    assertThat(registries.all()).hasSize(1);
  }

  @Test
  void aNameRegisteredTwiceShowsBothPlaces() {
    assertThatThrownBy(
            () ->
                Registries.of(
                    List.of(
                        new Index("a", true, List.of("Cat")),
                        new Index("b", false, List.of("Cat")))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'Cat' is registered twice in the registry 'animal'")
        .hasMessageContaining("(from a)")
        .hasMessageContaining("(from b)");
  }

  @Test
  void aTypeWithoutRegistryIsRefused() {
    assertThatThrownBy(() -> registries.of(String.class)).hasMessageContaining("java.lang.String");
  }

  @Test
  void aMapOrABareStringNamesAModule() {
    assertThat(decode(MapNode.empty().with("type", ValueNode.of("Cat")))).isEqualTo(new Cat());
    assertThat(decode(ValueNode.of("Lion"))).isEqualTo(new Cat());
  }

  @Test
  void anUnknownNameSuggestsTheNearest() {
    assertThat(decode(ValueNode.of("Loin"))).isNull();
    assertThat(titles()).containsExactly("'Loin' is not in the registry 'animal'");
    assertThat(problems.sorted().get(0).label()).isEqualTo("did you mean 'Lion'?");
  }

  @Test
  void aMapWithoutNameSaysSo() {
    decode(MapNode.empty());
    decode(MapNode.empty().with("type", ValueNode.of(5)));
    decode(ValueNode.of(5));
    assertThat(titles())
        .containsExactly(
            "'zoo.first' does not say which animal it is",
            "'zoo.first.type' takes a string, given the int 5",
            "'zoo.first' takes an animal, given the int 5");
  }

  @Test
  void theContextNamesWhatIsMissing() {
    ContextKey<Integer> channels = ContextKey.of(Integer.class, "channels");
    BuildContext context = BuildContext.empty().with(channels, 64).with(String.class, "x");
    assertThat(context.get(channels)).isEqualTo(64);
    assertThat(context.get(String.class)).isEqualTo("x");
    assertThat(context.find(ContextKey.of(Integer.class))).isNull();
    assertThatThrownBy(() -> context.get(Double.class))
        .isInstanceOf(BuildException.class)
        .hasMessage("the build context has no Double; it has [Integer 'channels', String]");
  }

  private static Registries library() {
    return Registries.of(
        List.of(
            Zoo.Index.defining("root", Zoo.Table.of("", Zoo.PACK_MODULE, Zoo.plain("Cat"))),
            Zoo.Index.of(
                "pets",
                Zoo.Table.of("pet", Zoo.plain("x.Cat"))
                    .and("Felis", Zoo.plain("x.Cat"))
                    .and("cat", Zoo.plain("x.Cat"))
                    .deprecating("Felis", "Cat"))));
  }

  private static MapNode pack(String type, String leader) {
    return MapNode.empty()
        .with("type", ValueNode.of(type))
        .with("leader", MapNode.empty().with("type", ValueNode.of(leader)));
  }

  @Test
  void aConfigIsReadFromTheScopeThatTheProgramSays() {
    Registries all = library();
    BuildContext context = BuildContext.empty();

    assertThat(all.build(Zoo.Animal.class, pack("Pack", "Cat"), context))
        .isEqualTo(new Zoo.Pack(new Zoo.Plain("Cat"), null));
    assertThat(all.in("pet").build(Zoo.Animal.class, pack("Pack", "Cat"), context))
        .isEqualTo(new Zoo.Pack(new Zoo.Plain("x.Cat"), null));
    assertThat(all.in("pet")).isSameAs(all.in("pet"));
    assertThat(all.in("pet").of(Zoo.Animal.class).root().get("Cat"))
        .isSameAs(all.of(Zoo.Animal.class).get("Cat"));
  }

  @Test
  void aCopyLacksWhatWasRemovedAndTheOriginalDoesNot() {
    Registries all = library();
    Registries fewer = all.without(Zoo.Animal.class, "pet.Cat");

    assertThat(fewer.of(Zoo.Animal.class).fullNames()).containsExactly("Cat", "Pack", "pet.cat");
    assertThat(all.of(Zoo.Animal.class).contains("pet.Cat")).isTrue();
    assertThatThrownBy(() -> fewer.without(Zoo.Animal.class, "pet.Cat"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'pet.Cat' is not in the registry 'animal'");
  }

  @Test
  void aFunctionOfTheProgramsBuildsWhatConfigsName() {
    Registries counting =
        library()
            .buildingWith(
                Zoo.Animal.class,
                (config, context) ->
                    new Zoo.Pack(config.build(context), new Zoo.Plain(config.moduleName())));

    assertThat(
            counting.build(
                Zoo.Animal.class,
                MapNode.empty().with("type", ValueNode.of("cat")),
                BuildContext.empty()))
        .isEqualTo(new Zoo.Pack(new Zoo.Plain("x.Cat"), new Zoo.Plain("Cat")));
  }

  @Test
  void statisticsCountModulesAndNames() {
    RegistryStatistics statistics = library().statistics().get(0);

    assertThat(statistics)
        .isEqualTo(
            new RegistryStatistics("animal", Zoo.Animal.class, 3, 4, 1, Map.of("", 2, "pet", 2)));
    assertThat(statistics.toNode().get("names_by_scope"))
        .isEqualTo(MapNode.empty().with("", ValueNode.of(2)).with("pet", ValueNode.of(2)));
  }
}

package dev.espalier.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Zoo.Animal;
import dev.espalier.registry.Zoo.Plain;
import dev.espalier.registry.Zoo.ResNet;
import java.lang.reflect.Method;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What mmcv 1.6's {@code tests/test_utils/test_registry.py} holds its {@code Registry} to, and what
 * it was seen to do at the edges (the numbers that begin with b). REGISTRY.md is the table of them,
 * with where we differ.
 */
class RegistryBehaviourTest {

  private static final BuildContext NOTHING = BuildContext.empty();

  /** One registry, without any module. */
  private final Registries empty = Registries.of(List.of()).with(Zoo.ANIMALS);

  /** The registries of mmcv's test: hounds in a scope, little hounds in one within, and others. */
  private final Registries dogs =
      Registries.of(
          List.of(
              Zoo.Index.defining("dogs", Zoo.Table.of("", Zoo.plain("GoldenRetriever"))),
              Zoo.Index.of("hounds", Zoo.Table.of("hound", Zoo.plain("hound.BloodHound"))),
              Zoo.Index.of(
                  "little hounds",
                  Zoo.Table.of("hound.little_hound", Zoo.plain("little.Dachshund"))),
              Zoo.Index.of("mid", Zoo.Table.of("mid_hound", Zoo.plain("mid.Beagle")))));

  private final Registries models =
      Registries.of(
          List.of(
              Zoo.Index.defining("models", Zoo.Table.of("", Zoo.RES_NET_MODULE, Zoo.PACK_MODULE))));

  private static MapNode type(String name) {
    return MapNode.empty().with("type", ValueNode.of(name));
  }

  private static MapNode resNet(int depth) {
    return type("ResNet").with("depth", ValueNode.of(depth));
  }

  private static String source(Registry<Animal> registry, String name) {
    return registry.require(name).source();
  }

  @Test
  @DisplayName("1 a new registry")
  void aNewRegistryIsEmpty() {
    Registry<Animal> registry = empty.of(Animal.class);

    assertThat(registry.name()).isEqualTo("animal");
    assertThat(registry.names()).isEmpty();
    assertThat(registry.size()).isZero();
  }

  @Test
  @DisplayName("2, 3 registered, got and in")
  void aRegisteredModuleIsGotByItsName() {
    Module<Animal> cat = Zoo.plain("Cat");
    Registry<Animal> registry = empty.with(Animal.class, cat).of(Animal.class);

    assertThat(registry.size()).isEqualTo(1);
    assertThat(registry.get("Cat")).isSameAs(cat);
    assertThat(registry.contains("Cat")).isTrue();
    assertThat(empty.of(Animal.class).size()).isZero();
  }

  @Test
  @DisplayName("4, 5 a duplicate, and force")
  void aSecondOfOneNameIsRefusedUnlessByForce() {
    Registries one = empty.with(Animal.class, Zoo.plain("Cat"));
    Module<Animal> other = Zoo.plain("other.Cat");

    assertThatThrownBy(() -> one.with(Animal.class, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Cat' is registered already in the registry 'animal': Cat (from the program)");
    Registry<Animal> forced = one.withForced(Animal.class, other).of(Animal.class);
    assertThat(forced.size()).isEqualTo(1);
    assertThat(forced.get("Cat")).isSameAs(other);
  }

  @Test
  @DisplayName("6 an unknown name")
  void anUnknownNameGivesNothing() {
    Registry<Animal> registry = empty.of(Animal.class);

    assertThat(registry.get("Cat")).isNull();
    assertThat(registry.contains("Cat")).isFalse();
  }

  @Test
  @DisplayName("7, 8 several names")
  void severalNamesAreOneModule() {
    Module<Animal> cat = Zoo.plain("Cat");
    Registry<Animal> registry =
        empty.with(Animal.class, cat, "Siamese", "feline.Siamese").of(Animal.class);

    assertThat(registry.get("Siamese")).isSameAs(cat).isSameAs(registry.get("feline.Siamese"));
    assertThat(registry.size()).isEqualTo(2);
    assertThat(registry.contains("Cat")).isFalse();
  }

  @Test
  @DisplayName("9 the text of a registry")
  void aRegistryPrintsItsNamesSortedAsATable() {
    Registries two =
        empty.with(Animal.class, Zoo.plain("zoo.Cat")).with(Animal.class, Zoo.plain("Ape"), "a.B");

    assertThat(two.of(Animal.class).toString())
        .isEqualTo(
            """
            registry 'animal': 2 names of dev.espalier.registry.Zoo$Animal
              B    Ape      from the program
              Cat  zoo.Cat  from the program""");
  }

  @Test
  @DisplayName("12 a function")
  void aFunctionIsAModuleToo() {
    Module<Animal> module = empty.module(Animal.class, "cat", () -> new Plain("made"));
    Registries registries = empty.with(Animal.class, module);

    assertThat(registries.build(Animal.class, type("cat"), NOTHING)).isEqualTo(new Plain("made"));
  }

  @Test
  @DisplayName("21 a child by its scope")
  void aChildIsReachedByItsScope() {
    Registry<Animal> root = dogs.of(Animal.class);
    Registry<Animal> hounds = root.in("hound");

    assertThat(source(root, "hound.BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(source(hounds, "BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(source(hounds, "hound.BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(root.children()).containsExactly("hound", "mid_hound");
    assertThat(hounds.children()).containsExactly("hound.little_hound");
  }

  @Test
  @DisplayName("22 a grandchild")
  void aGrandchildIsReachedFromAnywhere() {
    Registry<Animal> root = dogs.of(Animal.class);
    Registry<Animal> little = root.in("hound.little_hound");

    assertThat(source(little, "Dachshund")).isEqualTo("little.Dachshund");
    assertThat(source(little, "hound.BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(source(root.in("hound"), "little_hound.Dachshund")).isEqualTo("little.Dachshund");
    assertThat(source(root, "hound.little_hound.Dachshund")).isEqualTo("little.Dachshund");
    Registry<Animal> parent = little.parent();
    assertThat(parent).isNotNull().extracting(Registry::scope).isEqualTo("hound");
    assertThat(root.parent()).isNull();
  }

  @Test
  @DisplayName("23, 24 siblings")
  void aSiblingIsReachedByItsWholePathAlone() {
    Registry<Animal> mid = dogs.of(Animal.class).in("mid_hound");

    assertThat(source(mid, "hound.BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(source(mid, "hound.little_hound.Dachshund")).isEqualTo("little.Dachshund");
    assertThat(mid.get("hound.Dachshund")).isNull();
  }

  @Test
  @DisplayName("25 build by name")
  void aNodeWithATypeIsBuilt() {
    assertThat(models.build(Animal.class, resNet(50), NOTHING)).isEqualTo(new ResNet(50, 4));
  }

  @Test
  @DisplayName("26, 27 defaults, and that a config wins over them")
  void defaultsFillWhatAConfigLeavesOut() {
    MapNode defaults = MapNode.empty().with("stages", ValueNode.of(3));
    MapNode own = resNet(50).with("stages", ValueNode.of(1));

    assertThat(models.build(Animal.class, resNet(50), defaults, NOTHING))
        .isEqualTo(new ResNet(50, 3));
    assertThat(models.build(Animal.class, own, defaults, NOTHING)).isEqualTo(new ResNet(50, 1));
    assertThat(own).isEqualTo(resNet(50).with("stages", ValueNode.of(1)));
  }

  @Test
  @DisplayName("28 a class, or a typed config, as type")
  void aClassOrATypedConfigSaysTheTypeAsWell() {
    Registry<Animal> registry = models.with(Animal.class, classModule(), "Net").of(Animal.class);

    assertThat(registry.get(ResNet.class)).isSameAs(registry.get("Net"));
    assertThat(registry.get(Plain.class)).isNull();
    assertThat(source(registry, "zoo.ResNet")).isEqualTo("zoo.ResNet");
    assertThat(new Zoo.ResNetConfig(50, 4).build(NOTHING)).isEqualTo(new ResNet(50, 4));
    assertThat(models.decode(Animal.class, new Zoo.ResNetConfig(50, 3).toNode()))
        .isEqualTo(new Zoo.ResNetConfig(50, 3));
  }

  private static Module<Animal> classModule() {
    return new Module<>(
        Zoo.RES_NET_MODULE.schema(),
        String.valueOf(ResNet.class.getCanonicalName()),
        Zoo.RES_NET_MODULE.decoder());
  }

  @Test
  @DisplayName("29 the type among the defaults")
  void defaultsMayHoldTheType() {
    MapNode depth = MapNode.empty().with("depth", ValueNode.of(18));

    assertThat(models.build(Animal.class, depth, type("ResNet"), NOTHING))
        .isEqualTo(new ResNet(18, 4));
    assertThat(models.build(Animal.class, resNet(18), type("Pack"), NOTHING))
        .isEqualTo(new ResNet(18, 4));
  }

  @Test
  @DisplayName("31 an unregistered name")
  void anUnregisteredNameIsAnErrorWithTheNearest() {
    assertThatThrownBy(() -> models.build(Animal.class, type("ResNt"), NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("error[E0102]: 'ResNt' is not in the registry 'animal'")
        .hasMessageContaining("did you mean 'ResNet'?");
    assertThatThrownBy(() -> models.of(Animal.class).require("ResNt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'ResNt' is not in the registry 'animal'; did you mean 'ResNet'? (known: Pack,"
                + " ResNet)");
  }

  @Test
  @DisplayName("33 a number as type")
  void aTypeIsAString() {
    MapNode node = MapNode.empty().with("type", ValueNode.of(1000));

    assertThatThrownBy(() -> models.build(Animal.class, node, NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'type' takes a string, given the int 1000");
  }

  @Test
  @DisplayName("34, 35 no type, neither in the config nor in the defaults")
  void aNodeWithoutATypeSaysSo() {
    MapNode depth = MapNode.empty().with("depth", ValueNode.of(50));
    MapNode stages = MapNode.empty().with("stages", ValueNode.of(3));

    assertThatThrownBy(() -> models.build(Animal.class, depth, NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("does not say which animal it is");
    assertThatThrownBy(() -> models.build(Animal.class, depth, stages, NOTHING))
        .hasMessageContaining("does not say which animal it is");
  }

  @Test
  @DisplayName("36, b11 an unexpected argument")
  void anUnexpectedArgumentIsAnErrorWithTheNearest() {
    assertThatThrownBy(
            () -> models.build(Animal.class, resNet(50).with("stagse", ValueNode.of(3)), NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'ResNet' has no parameter 'stagse'")
        .hasMessageContaining("did you mean 'stages'?");
  }

  @Test
  @DisplayName("b1 a name of the root alone")
  void aChildFallsBackToItsParentsAndTheRoot() {
    Registry<Animal> little = dogs.of(Animal.class).in("hound.little_hound");

    assertThat(source(little, "BloodHound")).isEqualTo("hound.BloodHound");
    assertThat(source(little, "GoldenRetriever")).isEqualTo("GoldenRetriever");
  }

  @Test
  @DisplayName("b2 the root's names where a child has them too")
  void theRootIsReachedByItself() {
    Registries both = dogs.with(Animal.class, Zoo.plain("x.Golden"), "hound.GoldenRetriever");
    Registry<Animal> hounds = both.of(Animal.class).in("hound");

    assertThat(source(hounds, "GoldenRetriever")).isEqualTo("x.Golden");
    assertThat(source(hounds.root(), "GoldenRetriever")).isEqualTo("GoldenRetriever");
  }

  @Test
  @DisplayName("b3 a child's scope without that name")
  void aScopedNameIsOfThatScopeAlone() {
    assertThat(dogs.of(Animal.class).in("hound").get("hound.GoldenRetriever")).isNull();
  }

  @Test
  @DisplayName("b4 an unknown scope")
  void anUnknownScopeIsAnErrorThatNamesTheKnownOnes() {
    Registry<Animal> root = dogs.of(Animal.class);

    assertThat(root.get("unknown.X")).isNull();
    assertThat(root.in("hound").get("unknown.X")).isNull();
    assertThat(root.contains("zz.X")).isFalse();
    assertThatThrownBy(() -> root.require("huond.BloodHound"))
        .hasMessage(
            "the registry 'animal' has no scope 'huond'; did you mean 'hound'? (known: hound,"
                + " hound.little_hound, mid_hound; there is 'hound.BloodHound')");
    assertThatThrownBy(() -> root.in("huond"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no scope 'huond'; did you mean 'hound'?");
    assertThatThrownBy(() -> dogs.in("zz"))
        .hasMessage("there is no scope 'zz' (known: hound, hound.little_hound, mid_hound)");
    assertThatThrownBy(() -> models.build(Animal.class, type("torch.nn.Conv2d"), NOTHING))
        .hasMessageContaining("E0501")
        .hasMessageContaining("none of its names has a scope");
  }

  @Test
  @DisplayName("b5 a name with dots")
  void aNameWithDotsIsANameInAScope() {
    Registry<Animal> registry = empty.with(Animal.class, Zoo.plain("Cat"), "d.e").of(Animal.class);

    assertThat(registry.scopes()).containsExactly("d");
    assertThat(source(registry, "d.e")).isEqualTo("Cat");
    for (String wrong : List.of("", ".", "a.", ".a", "a..b", "a b")) {
      assertThatThrownBy(() -> empty.with(Animal.class, Zoo.plain("Cat"), wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("b7 a second child of one scope")
  void twoJarsMayShareAScope() {
    Registries two =
        Registries.of(
            List.of(
                Zoo.Index.defining("a", Zoo.Table.of("pet", Zoo.plain("a.Cat"))),
                Zoo.Index.of("b", Zoo.Table.of("pet", Zoo.plain("b.Dog")))));

    assertThat(two.of(Animal.class).fullNames()).containsExactly("pet.Cat", "pet.Dog");
  }

  @Test
  @DisplayName("b8 an exception with a constructor of its own")
  void anyExceptionSurvivesAsTheCause() {
    assertThatThrownBy(() -> models.build(Animal.class, resNet(-1), NOTHING))
        .isInstanceOf(BuildException.class)
        .hasMessage("ResNet: MalformedInputException: Input length = -1")
        .hasCauseInstanceOf(MalformedInputException.class);
  }

  @Test
  @DisplayName("b9 a failure in nested modules")
  void aNestedFailureIsNamedByItsPathWithoutNestedQuotes() {
    MapNode inner = type("Pack").with("leader", type("ResNet").with("depth", ValueNode.of(0)));
    MapNode built = type("Pack").with("leader", resNet(18)).with("follower", inner);
    MapNode wrong = type("Pack").with("leader", type("Pack").with("leader", type("Nope")));

    assertThatThrownBy(() -> models.build(Animal.class, built, NOTHING))
        .isInstanceOf(BuildException.class)
        .hasMessage("follower.leader (ResNet): depth must be positive");
    assertThatThrownBy(() -> models.build(Animal.class, wrong, NOTHING))
        .hasMessageContaining("error[E0102]: 'Nope' is not in the registry 'animal'\n");
  }

  @Test
  @DisplayName("b12 a list where one is expected")
  void aListIsAnErrorUnlessTheRegistryCombines() {
    ConfigNode list = ListNode.of(resNet(18), resNet(34));

    assertThatThrownBy(() -> models.build(Animal.class, list, NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("takes an animal, given a list");
    Registries combining =
        models.with(Zoo.ANIMALS.combining(animals -> new Plain(animals.toString())));
    assertThat(combining.build(Animal.class, list, NOTHING))
        .isEqualTo(new Plain("[ResNet[depth=18, stages=4], ResNet[depth=34, stages=4]]"));
    assertThat(combining.build(Animal.class, ListNode.tuple(List.of()), NOTHING))
        .isEqualTo(new Plain("[]"));
    assertThat(combining.decode(Animal.class, list).toNode())
        .isEqualTo(
            ListNode.of(
                new Zoo.ResNetConfig(18, 4).toNode(), new Zoo.ResNetConfig(34, 4).toNode()));
  }

  @Test
  @DisplayName("b13 a clash among several names")
  void severalNamesAreRegisteredAllOrNone() {
    Registries one = empty.with(Animal.class, Zoo.plain("X"));

    assertThatThrownBy(() -> one.with(Animal.class, Zoo.plain("Y"), "n1", "X", "n2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(one.of(Animal.class).names()).containsExactly("X");
  }

  @Test
  @DisplayName("b17 defaults, and null as type")
  void nullIsNoType() {
    MapNode node = MapNode.empty().with("type", ValueNode.ofNull());

    assertThatThrownBy(() -> models.build(Animal.class, node, NOTHING))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'type' takes a string, given null");
  }

  @Test
  void theTableNamesEveryBehaviourAndItsTest() throws Exception {
    String table = Files.readString(Path.of("REGISTRY.md"));
    TreeSet<String> listed = new TreeSet<>();
    TreeSet<String> numbers = new TreeSet<>();
    Matcher rows =
        Pattern.compile("^\\| (b?\\d+) \\| [^|]+ \\| ([^|]*) \\|", Pattern.MULTILINE)
            .matcher(table);
    while (rows.find()) {
      numbers.add(rows.group(1));
      assertThat(rows.group(2)).as(rows.group(1)).isNotBlank();
      if (rows.group(2).matches("`\\w+`")) {
        listed.add(rows.group(1) + " " + rows.group(2).replace("`", ""));
      }
    }
    TreeSet<String> tests = new TreeSet<>();
    for (Method test : RegistryBehaviourTest.class.getDeclaredMethods()) {
      DisplayName name = test.getAnnotation(DisplayName.class);
      if (name != null) {
        Matcher number = Pattern.compile("\\bb?\\d+\\b").matcher(name.value());
        while (number.find()) {
          tests.add(number.group() + " " + test.getName());
        }
      }
    }

    assertThat(listed).isEqualTo(tests);
    for (int i = 1; i <= 36; i++) {
      assertThat(numbers).contains(String.valueOf(i));
    }
    for (int i = 1; i <= 18; i++) {
      assertThat(numbers).contains("b" + i);
    }
  }

  @Test
  void theTestsOfOtherModulesThatTheTableNamesExist() throws Exception {
    Matcher links =
        Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(Path.of("REGISTRY.md")));
    List<String> paths = Stream.iterate(links, Matcher::find, m -> m).map(m -> m.group(1)).toList();

    assertThat(paths).allSatisfy(path -> assertThat(Path.of(path)).exists());
    assertThat(paths).isNotEmpty();
  }
}

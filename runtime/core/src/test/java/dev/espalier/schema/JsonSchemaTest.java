package dev.espalier.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Codec;
import dev.espalier.config.Codecs;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Field;
import dev.espalier.config.Literal;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleIndex;
import dev.espalier.registry.ModuleTable;
import dev.espalier.registry.Registries;
import dev.espalier.registry.RegistryDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema of a type that holds itself, and a registry without modules. */
class JsonSchemaTest {

  private interface Shape {}

  private record Tree() {}

  private static final ValueForm CODE =
      new ValueForm.Matching(new ValueForm.Leaf(ValueForm.Kind.STRING), "[A-Z]+|x");

  private static final ValueForm HOME =
      new ValueForm.Variants(
          "Home",
          "type",
          Map.of(
              "garden",
              Schema.ofType("Garden", "", Field.required("size", Codecs.INT, "in metres"))));

  /** A codec that only tells its form. */
  private record Described(String type, ValueForm form) implements Codec<String> {
    @Override
    public String decode(ConfigNode node, Decoding decoding) {
      return type;
    }

    @Override
    public ConfigNode encode(String value) {
      return ValueNode.of(value);
    }
  }

  private static final class TreeCodec implements Codec<Tree> {
    private final Schema schema =
        Schema.ofType(
            "Tree",
            "A tree.",
            Field.required("name", Codecs.STRING, "its name"),
            Field.withDefault("height", Codecs.range(Codecs.DOUBLE, 0, 0.5), 0.25, ""),
            Field.withDefault("age", Codecs.range(Codecs.INT, 1, Double.POSITIVE_INFINITY), 1, ""),
            Field.optional("rings", Codecs.oneOf(Codecs.LONG, List.of("1", "2")), ""),
            Field.withDefault("tags", Codecs.oneOrMore(Codecs.STRING), List.of(), ""),
            Field.optional("leaves", Codecs.map(Codecs.BOOLEAN), ""),
            Field.optional("crown", ModuleCodec.of(Shape.class, "shape"), ""),
            Field.optional("note", Codecs.NODE, "").formerly("remark").deprecated("tags"),
            Field.optional("code", new Described("code", CODE), ""),
            Field.optional("home", new Described("home", HOME), ""),
            Field.withDefault("branches", Codecs.list(this), List.of(), "more of them"));

    @Override
    public Tree decode(ConfigNode node, Decoding decoding) {
      return new Tree();
    }

    @Override
    public ConfigNode encode(Tree value) {
      return MapNode.empty();
    }

    @Override
    public String type() {
      return "Tree";
    }

    @Override
    public Schema schema() {
      return schema;
    }
  }

  private static final class Index implements ModuleIndex {
    private final TreeCodec codec = new TreeCodec();

    @Override
    public String origin() {
      return "test";
    }

    @Override
    public List<RegistryDefinition<?>> registries() {
      return List.of(new RegistryDefinition<>("shape", "type", Shape.class));
    }

    @Override
    public List<ModuleTable<?>> tables() {
      return List.of();
    }

    @Override
    public List<Class<?>> configTypes() {
      return List.of(Tree.class);
    }

    @Override
    public @Nullable Codec<?> codec(Class<?> type) {
      return type == Tree.class ? codec : null;
    }
  }

  private static final Registries REGISTRIES = Registries.of(List.of(new Index()));

  @Test
  void aDecodedValueHasAllKeysAndNothingElse() {
    MapNode schema = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.RESOLVED);

    assertThat(at(schema, "required"))
        .isEqualTo(
            Literal.parse(
                "[name, height, age, rings, tags, leaves, crown, note, code, home, branches]"));
    assertThat(at(schema, "additionalProperties")).isEqualTo(Literal.parse("false"));
    assertThat(at(schema, "properties", "name"))
        .isEqualTo(Literal.parse("{description: \"its name (string, required)\", type: string}"));
    assertThat(at(schema, "properties", "rings"))
        .isEqualTo(
            Literal.parse(
                "{description: \"int, one of 1, 2\", default: null, if: {type: \"null\"},"
                    + " else: {enum: [1, 2]}}"));
    assertThat(at(schema, "properties", "tags", "items"))
        .isEqualTo(Literal.parse("{type: string}"));
  }

  @Test
  void aTypeThatHoldsItselfIsDefinedOnce() {
    for (SchemaUse use : SchemaUse.values()) {
      MapNode schema = JsonSchema.of(REGISTRIES, Tree.class, use);

      assertThat(schema.toString()).contains("#/$defs/Tree");
      assertThat(at(schema, "$defs", "Tree", "title")).isEqualTo(Literal.parse("Tree"));
      assertThat(at(schema, "$defs", "Tree-2")).isNull();
    }
  }

  @Test
  void limitsStandBesideTheTypeInNumbersOfItsKind() {
    MapNode schema = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FRAGMENT);

    assertThat(at(schema, "properties", "height", "else"))
        .isEqualTo(Literal.parse("{type: number, minimum: 0, maximum: 0.5}"));
    assertThat(at(schema, "properties", "age", "else"))
        .isEqualTo(Literal.parse("{type: integer, minimum: 1, maximum: 2147483647}"));
  }

  @Test
  void onlyAFileThatDoesNotInheritMustBeComplete() {
    MapNode file = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FILE);
    MapNode fragment = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FRAGMENT);

    assertThat(at(file, "if", "required")).isEqualTo(Literal.parse("[_base_]"));
    assertThat(at(file, "$defs", "complete.Tree", "else", "required"))
        .isEqualTo(Literal.parse("[name]"));
    assertThat(at(fragment, "if")).isNull();
    assertThat(fragment.toString()).doesNotContain("complete.");
  }

  @Test
  void aFileMayUseFormerKeysAndSeesWhatIsDeprecated() {
    MapNode file = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FRAGMENT);
    MapNode resolved = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.RESOLVED);

    assertThat(at(file, "properties", "note", "deprecated")).isEqualTo(Literal.parse("true"));
    assertThat(at(file, "properties", "remark", "deprecated")).isEqualTo(Literal.parse("true"));
    assertThat(at(resolved, "properties", "remark")).isNull();
  }

  @Test
  void anExpressionMatchesTheWholeText() {
    MapNode schema = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.RESOLVED);

    assertThat(at(schema, "properties", "code", "else"))
        .isEqualTo(Literal.parse("{type: string, pattern: \"^(?:[A-Z]+|x)$\"}"));
  }

  @Test
  void theRecordsOfAnInterfaceAreToldApartAsModulesAre() {
    MapNode file = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FILE);

    assertThat(at(file, "properties", "home", "else"))
        .isEqualTo(Literal.parse("{$ref: \"#/$defs/Home\"}"));
    assertThat(at(file, "$defs", "Home.garden", "properties", "type"))
        .isEqualTo(Literal.parse("{const: garden}"));
    assertThat(at(file, "$defs", "complete.Home.garden", "required"))
        .isEqualTo(Literal.parse("[size]"));
  }

  @Test
  void aRegistryWithoutModulesTakesNothing() {
    MapNode schema = JsonSchema.of(REGISTRIES, Tree.class, SchemaUse.FILE);

    assertThat(at(schema, "$defs", "shape.type", "else", "enum")).isEqualTo(Literal.parse("[]"));
    assertThat(schema.toString()).doesNotContain("'allOf': []");
  }

  @Test
  void aTypeWithoutKeysIsNoConfig() {
    assertThatThrownBy(() -> JsonSchema.of(REGISTRIES, String.class, SchemaUse.FILE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String is not a config type; known: [Tree]");
  }

  private static @Nullable ConfigNode at(MapNode schema, String... keys) {
    ConfigNode node = schema;
    for (String key : keys) {
      node = node instanceof MapNode map ? map.get(key) : null;
    }
    return node;
  }
}

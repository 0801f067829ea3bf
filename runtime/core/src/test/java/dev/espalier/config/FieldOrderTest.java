package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decoder reads the same of a map in whatever order its keys stand, and reports the same. */
class FieldOrderTest {

  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

  private static final List<Field<Integer>> FIELDS =
      KEYS.stream().map(key -> Field.optional(key, Codecs.INT, "")).toList();

  private static final Schema SCHEMA =
      Schema.ofModule("X", "type", "", FIELDS.toArray(new Field<?>[0]));

  private final Problems problems = new Problems();

  private FieldReader reader(Schema schema, ConfigNode node) {
    return FieldReader.of(schema, node, new Decoding(ConfigPath.ROOT, problems, NoTypes.INSTANCE));
  }

  private static List<@Nullable Integer> read(FieldReader reader, List<Field<Integer>> fields) {
    return Arrays.asList(fields.stream().map(reader::read).toArray(Integer[]::new));
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.of("a", "b", "c", "d", "e", "type", "other").list().uniqueElements();
  }

  @Property(tries = 500)
  void theOrderOfTheKeysDoesNotMatter(@ForAll("keys") List<String> keys) {
    Problems fresh = new Problems();
    Map<String, Integer> given = new LinkedHashMap<>();
    MapNode map = MapNode.empty();
    for (String key : keys) {
      given.put(key, given.size());
      map = map.with(key, key.equals("type") ? node("X") : node(given.get(key)));
    }
    FieldReader reader =
        FieldReader.of(SCHEMA, map, new Decoding(ConfigPath.ROOT, fresh, NoTypes.INSTANCE));

    assertThat(read(reader, FIELDS))
        .isEqualTo(Arrays.asList(KEYS.stream().map(given::get).toArray(Integer[]::new)));
    assertThat(fresh.sorted())
        .extracting(Diagnostic::title)
        .isEqualTo(keys.contains("other") ? List.of("'X' has no parameter 'other'") : List.of());
  }

  @Test
  void fieldsMayBeReadInAnyOrder() {
    FieldReader reader = reader(SCHEMA, map("type", "X", "b", 1, "c", 2, "e", 3));
    assertThat(reader.read(FIELDS.get(4))).isEqualTo(3);
    assertThat(reader.read(FIELDS.get(1))).isEqualTo(1);
    assertThat(reader.read(FIELDS.get(3))).isNull();
    assertThat(reader.read(FIELDS.get(2))).isEqualTo(2);
    assertThat(reader.read(FIELDS.get(2))).isEqualTo(2);
  }

  @Test
  void aStructureHasNoKeyThatNamesIt() {
    Schema plain = Schema.ofType("X", "", FIELDS.toArray(new Field<?>[0]));
    assertThat(read(reader(plain, map("a", 1, "b", 2)), FIELDS))
        .containsExactly(1, 2, null, null, null);
    reader(plain, map("type", "X", "a", 1));
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly("'X' has no key 'type'");
  }

  @Test
  void anIntegerIsNoField() {
    Field<Integer> seven = Field.optional("7", Codecs.INT, "");
    reader(Schema.ofType("X", "", seven), map(6, 1));
    assertThat(reader(Schema.ofType("X", "", seven), map(7, 1)).read(seven)).isNull();
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly("'X' has no key '6'");
  }

  @Test
  void deprecatedAndFormerKeysAreReportedInTheirOrderToo() {
    Field<Integer> old = FIELDS.get(0).deprecated("b");
    Field<Integer> renamed = FIELDS.get(1).formerly("was_b");
    Schema schema = Schema.ofType("X", "", old, renamed);
    assertThat(read(reader(schema, map("a", 1, "was_b", 2)), List.of(old, renamed)))
        .containsExactly(1, 2);
    assertThat(problems.sorted()).extracting(Diagnostic::id).containsExactly("W0513", "W0512");
  }

  @Test
  void aSchemaMayHaveMoreFieldsThanALongHasBits() {
    for (int size : new int[] {62, 63, 64, 65, 130}) {
      List<Field<Integer>> fields =
          IntStream.range(0, size).mapToObj(i -> Field.optional("f" + i, Codecs.INT, "")).toList();
      Schema schema = Schema.ofModule("X", "type", "", fields.toArray(new Field<?>[0]));
      MapNode all = map("type", "X");
      for (int i = 0; i < size; i++) {
        all = all.with("f" + i, node(i));
      }
      assertThat(read(reader(schema, all), fields))
          .isEqualTo(IntStream.range(0, size).boxed().toList());
      assertThat(read(reader(schema, all.without(Key.of("f0"))), fields)).startsWith(null, 1);
    }
    assertThat(problems.sorted()).isEmpty();
  }
}

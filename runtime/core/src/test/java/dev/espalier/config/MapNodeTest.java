package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Holds maps to what a {@link LinkedHashMap} does: small and large ones, words and integers. */
class MapNodeTest {

  /** One change of a map; a negative value takes the key away. */
  private record Step(Key key, int value) {

    Place place() {
      return new Place.Default("step " + value);
    }
  }

  /** Few keys, so that they come again; of the words, all but "a" share one hash with another. */
  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Key> words =
        Arbitraries.of("a", "Aa", "BB", "AaAa", "AaBB", "BBAa", "BBBB").map(Key::of);
    Arbitrary<Key> numbers = Arbitraries.integers().between(-3, 12).map(i -> Key.of((long) i));
    return Combinators.combine(
            Arbitraries.oneOf(words, numbers), Arbitraries.integers().between(-2, 9))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void everyChangeIsThatOfALinkedHashMap(@ForAll("steps") List<Step> steps) {
    Map<Key, MapNode.Entry> model = new LinkedHashMap<>();
    MapNode changed = MapNode.empty();
    for (Step step : steps) {
      MapNode before = changed;
      Map<Key, MapNode.Entry> modelBefore = new LinkedHashMap<>(model);
      if (step.value() < 0) {
        model.remove(step.key());
        changed = changed.without(step.key());
      } else {
        ConfigNode value = node(step.value());
        model.put(step.key(), new MapNode.Entry(step.place(), value));
        changed = changed.with(step.key(), step.place(), value);
      }
      assertSame(changed, model);
      assertSame(before, modelBefore);
    }
  }

  @Property(tries = 300)
  void aBuilderIsALinkedHashMap(
      @ForAll("steps") List<Step> first, @ForAll("steps") List<Step> second) {
    Map<Key, MapNode.Entry> model = new LinkedHashMap<>();
    MapNode base = built(MapNode.builder(), model, first);
    assertSame(base, model);

    Map<Key, MapNode.Entry> larger = new LinkedHashMap<>(model);
    assertSame(built(base.toBuilder(), larger, second), larger);
    assertSame(base, model);

    Map<Key, MapNode.Entry> above = new LinkedHashMap<>();
    MapNode child = built(MapNode.builder(), above, second);
    model.putAll(above);
    assertSame(base.toBuilder().putAll(child).build(Origin.PROGRAM), model);
  }

  private static MapNode built(
      MapNode.Builder builder, Map<Key, MapNode.Entry> model, List<Step> steps) {
    for (Step step : steps) {
      builder.put(step.key(), step.place(), node(step.value()));
      model.put(step.key(), new MapNode.Entry(step.place(), node(step.value())));
    }
    return builder.build(Origin.PROGRAM);
  }

  private static void assertSame(MapNode map, Map<Key, MapNode.Entry> model) {
    assertThat(map.entries()).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(List.copyOf(map.entries().entrySet())).isEqualTo(List.copyOf(model.entrySet()));
    assertThat(map.keys()).containsExactlyElementsOf(model.keySet());
    assertThat(map.size()).isEqualTo(model.size());
    model.forEach(
        (key, entry) -> {
          assertThat(map.get(key)).isEqualTo(entry.value());
          assertThat(map.keyPlace(key)).isEqualTo(entry.keyPlace());
        });
    assertThat(map.get(Key.of("absent"))).isNull();
    assertThat(map.keyPlace(Key.of(99))).isEqualTo(map.place());
    assertThat(map).isEqualTo(MapNode.of(model)).hasSameHashCodeAs(MapNode.of(model));
  }

  @Test
  void everyKeyOfALargeMapIsFoundWhereItStands() {
    MapNode.Builder builder = MapNode.builder();
    for (int i = 0; i < 5000; i++) {
      builder.put(key(i), Place.PROGRAM, node(i));
    }
    MapNode large = builder.build(Origin.PROGRAM);

    assertThat(large.keys())
        .containsExactlyElementsOf(IntStream.range(0, 5000).mapToObj(MapNodeTest::key).toList());
    for (int i = 0; i < 5000; i++) {
      assertThat(large.get(key(i))).isEqualTo(node(i));
    }
    assertThat(large.get(key(5000))).isNull();
    assertThat(large.get(key(5001))).isNull();
    assertThat(large.without(key(2500)).get(key(2501))).isEqualTo(node(2501));
  }

  /** Every second key is a word. */
  private static Key key(int i) {
    return i % 2 == 0 ? Key.of("key" + i) : Key.of((long) i);
  }

  @Test
  void entriesAreForReadingOnly() {
    Map<Key, MapNode.Entry> entries = map("a", 1).entries();
    MapNode.Entry entry = new MapNode.Entry(Place.PROGRAM, node(2));
    assertThatThrownBy(() -> entries.put(Key.of("b"), entry))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entries.remove(Key.of("a")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entries.entrySet().iterator().next().setValue(entry))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void entriesKnowOnlyKeys() {
    Map<Key, MapNode.Entry> entries = map("a", 1).entries();
    Map<?, MapNode.Entry> untyped = entries;
    assertThat(untyped.containsKey((Object) "a")).isFalse();
    assertThat(untyped.get((Object) "a")).isNull();
    Iterator<Key> keys = entries.keySet().iterator();
    assertThat(keys.next()).isEqualTo(Key.of("a"));
    assertThatThrownBy(keys::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aMapIsNoLongerThatOfWhatItWasMade() {
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>(map("a", 1, "b", null).entries());
    MapNode made = MapNode.of(entries);
    entries.clear();
    assertThat(made).isEqualTo(map("b", null, "a", 1)).hasToString("dict(a: 1, b: null)");
  }
}

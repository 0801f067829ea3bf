package dev.espalier.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.registry.Zoo.Animal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NameTableTest {

  private static Map<String, Registration<Animal>> registered(Iterable<String> names) {
    Map<String, Registration<Animal>> meaning = new HashMap<>();
    for (String name : names) {
      meaning.put(name, RuntimeTable.register(Animal.class, "Any", Zoo.plain(name)));
    }
    return meaning;
  }

  /** Many of the names share a hash with another. */
  @Provide
  Arbitrary<Set<String>> names() {
    return Arbitraries.of("Aa", "BB", "C", "")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .set()
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void findsWhatAHashMapFinds(
      @ForAll("names") Set<String> names, @ForAll("names") Set<String> others) {
    Map<String, Registration<Animal>> meaning = registered(names);
    NameTable<Animal> table = new NameTable<>(meaning);
    names.forEach(name -> assertThat(table.find(name)).isSameAs(meaning.get(name)));
    others.forEach(name -> assertThat(table.find(name)).isSameAs(meaning.get(name)));
  }

  @Test
  void anEmptyTableFindsNothing() {
    assertThat(new NameTable<Animal>(Map.of()).find("")).isNull();
  }
}

package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigTest {

  private record Settings(int depth) {}

  /** Knows one type with one key. */
  private static final CodecSource TYPES =
      new CodecSource() {
        private static final Field<Integer> DEPTH = Field.required("depth", Codecs.INT, "");
        private static final Schema SCHEMA = Schema.ofType("Settings", "", DEPTH);

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> find(Class<T> type) {
          return type == Settings.class ? (Codec<T>) new SettingsCodec() : null;
        }

        @Override
        public List<String> known() {
          return List.of("Settings");
        }

        private final class SettingsCodec implements Codec<Settings> {
          @Override
          public @Nullable Settings decode(ConfigNode node, Decoding decoding) {
            FieldReader in = FieldReader.of(SCHEMA, node, decoding);
            Integer depth = in.read(DEPTH);
            return in.build(() -> new Settings(depth));
          }

          @Override
          public ConfigNode encode(Settings value) {
            return FieldWriter.of(SCHEMA).put(DEPTH, value.depth()).node();
          }

          @Override
          public String type() {
            return "Settings";
          }

          @Override
          public Schema schema() {
            return SCHEMA;
          }
        }
      };

  private final Config config =
      Config.of(
          map("model", map("depth", 50, "lr", 1, "name", "x", "on", true), "l", List.of(1, 2)));

  @Test
  void hasTypedGetters() {
    assertThat(config.getInt("model.depth")).isEqualTo(50);
    assertThat(config.getDouble("model.lr")).isEqualTo(1.0);
    assertThat(config.getString("model.name")).isEqualTo("x");
    assertThat(config.getBoolean("model.on")).isTrue();
    assertThat(config.list("l", Codecs.INT)).containsExactly(1, 2);
    assertThat(config.find("model.none")).isNull();
  }

  @Test
  void getterErrorsNameThePathAndTheNearestKey() {
    assertThatThrownBy(() -> config.getInt("model.dpeth"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("there is no 'model.dpeth'")
        .hasMessageContaining("did you mean 'depth'?");
    assertThatThrownBy(() -> config.getInt("model.name"))
        .hasMessageContaining("'model.name' takes an int, given the string 'x'");
    assertThatThrownBy(() -> config.getInt("l[7]")).hasMessageContaining("a list of 2");
    assertThatThrownBy(() -> config.getInt("model.depth.x")).hasMessageContaining("is an int");
  }

  @Test
  void withMergesAndKeepsTheOldConfig() {
    Config changed = config.with("model", map("depth", 18));
    assertThat(changed.getInt("model.depth")).isEqualTo(18);
    assertThat(changed.getString("model.name")).isEqualTo("x");
    assertThat(config.getInt("model.depth")).isEqualTo(50);
  }

  @Test
  void explainsEveryLayer() {
    Config changed = config.with("model.depth", node(18)).with("model.depth", node(34));
    assertThat(changed.explain("model.depth").toString())
        .isEqualTo(
            """
            model.depth = 34
              set at    (program)
              replaced  18, set at (program)
              replaced  50, set at (program)""");
  }

  @Test
  void diffsByPath() {
    Config other =
        Config.of(map("model", map("depth", 18, "lr", 1, "on", true, "k", 2), "l", List.of(1, 3)));
    assertThat(config.diff(other))
        .extracting(change -> change.getClass().getSimpleName() + " " + change.path())
        .containsExactly(
            "Changed model.depth", "Removed model.name", "Added model.k", "Changed l[1]");
    assertThat(config.diff(config)).isEmpty();
  }

  @Test
  void decodesAWholeConfig() {
    assertThat(Config.of(map("depth", 3)).as(Settings.class, TYPES)).isEqualTo(new Settings(3));
    assertThatThrownBy(() -> config.as(String.class, TYPES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("known: [Settings]");
  }

  @Test
  void helperVariablesAreFineUnlessTheyLookLikeATypo() {
    assertThat(Config.of(map("depth", 3, "data_root", "x")).as(Settings.class, TYPES).depth())
        .isEqualTo(3);
    assertThatThrownBy(() -> Config.of(map("depth", 3, "dpeth", 4)).as(Settings.class, TYPES))
        .hasMessageContaining("'Settings' has no key 'dpeth'")
        .hasMessageContaining("did you mean 'depth'?");
    Config used =
        Config.loaded("f", map("depth", 3, "depths", 4), List.of(), Set.of("depths"), List.of());
    assertThat(used.as(Settings.class, TYPES).depth()).isEqualTo(3);
    assertThatThrownBy(
            () -> Config.of(map("depth", 3, "data_root", "x")).asStrict(Settings.class, TYPES))
        .hasMessageContaining("'Settings' has no key 'data_root'");
  }
}

package dev.espalier.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Schema;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildExceptionTest {

  private static final Schema OUTER = Schema.ofModule("Outer", "type", "");
  private static final Schema INNER = Schema.ofModule("Inner", "type", "");
  private static final BuildContext NOTHING = BuildContext.empty();

  /** A config whose constructor makes the object, or fails. */
  private record Part(Schema schema, ModuleBuild.Maker<String> maker)
      implements ModuleConfig<String> {
    @Override
    public String moduleName() {
      return schema.name();
    }

    @Override
    public String build(BuildContext context) {
      return ModuleBuild.of(schema, context).make(maker);
    }

    @Override
    public ConfigNode toNode() {
      return MapNode.empty();
    }
  }

  private static Part failing(Exception failure) {
    return new Part(
        INNER,
        () -> {
          throw failure;
        });
  }

  private static BuildException failure(ModuleBuild.Maker<String> maker) {
    return catchThrowableOfType(BuildException.class, () -> new Part(OUTER, maker).build(NOTHING));
  }

  private final ModuleBuild build = ModuleBuild.of(OUTER, NOTHING);

  @Test
  void namesTheKeyOfAPartThatIsBuiltBefore() {
    Part inner = failing(new IllegalStateException("no"));

    assertThat(failure(() -> build.part("neck", inner))).hasMessage("neck (Inner): no");
    assertThat(failure(() -> build.parts("necks", List.of(inner)).toString()))
        .hasMessage("necks[0] (Inner): no");
    assertThat(failure(() -> build.parts("necks", Map.of("a.b", inner)).toString()))
        .hasMessage("necks.\"a.b\" (Inner): no");
  }

  @Test
  void namesTheKeyOfAPartThatAConstructorBuildsIfItSaysIt() {
    Part inner = failing(new IllegalStateException("no"));
    Part middle = new Part(OUTER, () -> NOTHING.build("inner", inner));

    assertThat(failure(() -> NOTHING.build("norm", inner))).hasMessage("norm (Inner): no");
    assertThat(failure(() -> inner.build(NOTHING))).hasMessage("Outer: Inner: no");
    assertThat(failure(() -> build.part("neck", middle)).path()).hasToString("neck.inner");
    assertThat(failure(() -> middle.build(NOTHING))).hasMessage("Outer: inner (Inner): no");
  }

  @Test
  void keepsTheFirstCauseAndItsStack() {
    IOException cause = new IOException("disk full");
    BuildException thrown = failure(() -> build.part("neck", failing(cause)));

    assertThat(thrown).hasCause(cause).hasMessage("neck (Inner): IOException: disk full");
    assertThat(thrown.moduleName()).isEqualTo("Inner");
    assertThat(thrown.getStackTrace()).isNotEmpty();
  }

  @Test
  void namesAnExceptionWithoutMessageByItsSort() {
    assertThat(failure(() -> build.part("neck", failing(new NullPointerException()))))
        .hasMessage("neck (Inner): NullPointerException");
  }

  @Test
  void saysWhatTheConstructorItselfSays() {
    assertThat(
            failure(
                () -> {
                  throw new BuildException("channels differ");
                }))
        .hasMessage("Outer: channels differ")
        .hasNoCause();
  }

  @Test
  void passesErrorsOn() {
    assertThatThrownBy(
            () ->
                new Part(
                        OUTER,
                        () -> {
                          throw new StackOverflowError();
                        })
                    .build(NOTHING))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void wrapsWhatAConfigOfAnotherKindThrows() {
    ModuleConfig<String> rude =
        new ModuleConfig<>() {
          @Override
          public String moduleName() {
            return "Rude";
          }

          @Override
          public String build(BuildContext context) {
            throw new ArithmeticException("/ by zero");
          }

          @Override
          public ConfigNode toNode() {
            return MapNode.empty();
          }
        };

    assertThat(failure(() -> build.part("neck", rude)))
        .hasMessage("neck (Rude): ArithmeticException: / by zero");
  }

  @Test
  void showsThePlaceInTheFile() {
    Source source = new Source("a.groovy", "model {\n  backbone = ResNet(depth: 0)\n}\n");
    MapNode backbone =
        MapNode.empty()
            .with("depth", ValueNode.of(0))
            .withOrigin(Origin.at(new Place.InSource(source, 2, 14, 6)));
    MapNode root = MapNode.empty().with("model", MapNode.empty().with("backbone", backbone));
    Part model = new Part(OUTER, () -> build.part("backbone", failing(new IOException("no"))));

    BuildException thrown =
        catchThrowableOfType(BuildException.class, () -> NOTHING.build("model", model));

    assertThat(thrown).hasMessage("model.backbone (Inner): IOException: no");
    assertThat(thrown.in(root))
        .hasMessage(
            """
            error[E0510]: model.backbone (Inner): IOException: no
              --> a.groovy:2:14
               |
             2 |   backbone = ResNet(depth: 0)
               |              ^^^^^^""")
        .hasCauseInstanceOf(IOException.class);
    assertThat(thrown.in(MapNode.empty())).hasMessage("model.backbone (Inner): IOException: no");
    assertThat(thrown.in(root).diagnostic().id()).isEqualTo("E0510");
  }
}

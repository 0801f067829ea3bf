package dev.espalier.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaSourceTest {

  private static final ClassName HOUSE = ClassName.get("zoo", "House");

  private static String print(Consumer<JavaSource> body) {
    return JavaSource.of(HOUSE, Set.of("Builder"), body).text();
  }

  @Test
  void importsWhatItNamesSortedAndOnce() {
    String text =
        print(
            source -> {
              source.line("$T a;", Map.Entry.class);
              source.line("$T b;", ClassName.get("app", "Roof", "Tile"));
              source.line("$T c;", Map.class);
              source.line("$T d;", String.class);
              source.line("$T e;", HOUSE.nestedClass("Builder"));
            });

    assertThat(text)
        .isEqualTo(
            """
            package zoo;

            import app.Roof;
            import java.util.Map;

            Map.Entry a;
            Roof.Tile b;
            Map c;
            String d;
            Builder e;
            """);
  }

  @Test
  void classesOfOneNameAreToldApart() {
    String text =
        print(
            source -> {
              source.line("$T a;", java.util.List.class);
              source.line("$T b;", ClassName.get("zoo", "List"));
              source.line("$T c;", ClassName.get("app", "Builder"));
              source.line("$T d;", ClassName.get("app", "House"));
              source.line("$T e;", ClassName.get("app", "Map"));
              source.line("$T f;", Map.class);
            });

    assertThat(text)
        .isEqualTo(
            """
            package zoo;

            import app.Map;

            java.util.List a;
            List b;
            app.Builder c;
            app.House d;
            Map e;
            java.util.Map f;
            """);
  }

  @Test
  void namesTypesOfEveryKind() {
    ClassName cat = ClassName.get("zoo", "Cat");
    ClassName list = ClassName.get("zoo", "List");

    String text =
        print(
            source -> {
              source.line(
                  "$T a;", ParameterizedTypeName.get(list, WildcardTypeName.subtypeOf(cat)));
              source.line(
                  "$T b;", ParameterizedTypeName.get(list, WildcardTypeName.supertypeOf(cat)));
              source.line(
                  "$T c;",
                  ParameterizedTypeName.get(list, WildcardTypeName.subtypeOf(Object.class)));
              source.line("$T d;", ArrayTypeName.of(cat));
              source.line("$T e;", Platform.nullable(cat.nestedClass("Paw")));
              source.line("$T f;", ClassName.get(Integer.class).unbox());
            });

    assertThat(text)
        .endsWith(
            """
            List<? extends Cat> a;
            List<? super Cat> b;
            List<?> c;
            Cat[] d;
            Cat.@Nullable Paw e;
            int f;
            """);
  }

  @Test
  void breaksALineWhereItMay() {
    String word = "w".repeat(40);

    String text =
        print(
            source -> {
              source.open("void words()");
              source.line(
                  "words($L);",
                  Stream.of(word, word, word)
                      .map(one -> Code.of("$L", one))
                      .collect(Code.joining(",$W")));
              source.line("$L$Z.$L$Z.$L;", word, word, word);
              source.close();
            });

    assertThat(text)
        .isEqualTo(
            """
            package zoo;

            void words() {
              words(WORD, WORD,
                  WORD);
              WORD.WORD
                  .WORD;
            }
            """
                .replace("WORD", word));
  }

  @Test
  void escapesWhatALiteralMayNotHold() {
    assertThat(StringLiteral.of("a\"b\\c\n\t\r\b\f\u0007é"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0007é\"");
  }

  @Test
  void laysCommentsOutByTheirLength() {
    String text =
        print(
            source -> {
              source.comment("Short.");
              source.comment("One.\n\nTwo.");
              source.comment("l".repeat(94));
            });

    assertThat(text)
        .isEqualTo(
            "package zoo;\n\n/** Short. */\n/**\n * One.\n *\n * Two.\n */\n/**\n * "
                + "l".repeat(94)
                + "\n */\n");
  }

  @Test
  void refusesAnUnknownPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> print(source -> source.line("$N", "a")))
        .withMessage("no such part: $N");
  }
}

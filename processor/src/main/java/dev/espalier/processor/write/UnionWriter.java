package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import dev.espalier.config.UnionCodec;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.UnionModel;
import java.util.List;
import java.util.Set;

/** Writes the codec of a sealed interface. */
public final class UnionWriter {

  private UnionWriter() {}

  /** Returns the source of a sealed interface's codec. */
  public static GeneratedSource write(UnionModel union) {
    ClassName codec = Names.codec(union.type());
    return JavaSource.of(codec, Set.of(), source -> print(source, codec, union));
  }

  private static void print(JavaSource source, ClassName codec, UnionModel union) {
    source.comment("Codec of {@link %s}.".formatted(source.name(union.type())));
    Platform.mark(source);
    source.open("public final class $T extends $T<$T>", codec, UnionCodec.class, union.type());
    StructureWriter.printIdentity(source, codec, union.type());
    source.member().open("private $T()", codec);
    source.line("super($S);", union.type().simpleName());
    source.close();
    source.override(
        "protected $T<$T<? extends $T>> variants()",
        List.class,
        UnionCodec.Variant.class,
        union.type());
    source.line("return $T.of($L);", List.class, variants(union));
    source.close();
    source.close();
  }

  private static Code variants(UnionModel union) {
    return union.variants().stream()
        .map(
            v ->
                Code.of(
                    "new $T<>($S, $T.class, $T.INSTANCE)",
                    UnionCodec.Variant.class,
                    v.simpleName(),
                    v,
                    Names.codec(v)))
        .collect(Code.joining(",$W"));
  }
}

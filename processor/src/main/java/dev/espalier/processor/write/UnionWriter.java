package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.config.UnionCodec;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.UnionModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the codec of a sealed interface. */
public final class UnionWriter {

  private UnionWriter() {}

  /** Returns the source of a sealed interface's codec. */
  public static JavaFile write(UnionModel union) {
    ClassName codec = Names.codec(union.type());
    TypeSpec type =
        Platform.mark(TypeSpec.classBuilder(codec), Platform.MODULE_PROCESSOR)
            .addJavadoc("Codec of {@link $T}.\n", union.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(UnionCodec.class), union.type()))
            .addField(StructureWriter.constant(codec, "INSTANCE", CodeBlock.of("new $T()", codec)))
            .addField(
                StructureWriter.constant(
                    ParameterizedTypeName.get(
                        ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)),
                    "TYPE",
                    CodeBlock.of("$T.class", union.type())))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super($S)", union.type().simpleName())
                    .build())
            .addMethod(variants(union))
            .build();
    return JavaFile.builder(union.type().packageName(), type).skipJavaLangImports(true).build();
  }

  private static MethodSpec variants(UnionModel union) {
    ClassName variant = ClassName.get(UnionCodec.Variant.class);
    TypeName result =
        ParameterizedTypeName.get(
            ClassName.get(List.class),
            ParameterizedTypeName.get(variant, WildcardTypeName.subtypeOf(union.type())));
    return MethodSpec.methodBuilder("variants")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(result)
        .addStatement(
            "return $T.of($L)",
            List.class,
            union.variants().stream()
                .map(
                    v ->
                        CodeBlock.of(
                            "new $T<>($S, $T.class, $T.INSTANCE)",
                            variant,
                            v.simpleName(),
                            v,
                            Names.codec(v)))
                .collect(CodeBlock.joining(",$W")))
        .build();
  }
}

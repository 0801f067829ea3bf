package dev.espalier.processor.read;

import com.palantir.javapoet.ClassName;
import dev.espalier.processor.model.ErrorCode;
import dev.espalier.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads enums, whose constants a config writes in lower case. */
final class EnumTypes {

  private EnumTypes() {}

  /**
   * Returns an enum.
   *
   * @throws TypeReader.Undecodable if a config cannot tell its constants apart, or it has none
   */
  static ValueType read(TypeElement type) throws TypeReader.Undecodable {
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    if (constants.isEmpty()) {
      throw new TypeReader.Undecodable(
          ErrorCode.ENUM_CONSTANTS,
          "the enum '%s' has no constants".formatted(type.getQualifiedName()));
    }
    List<String> words = new ArrayList<>();
    for (String constant : constants) {
      String word = constant.toLowerCase(Locale.ROOT);
      if (words.contains(word)) {
        throw new TypeReader.Undecodable(
            ErrorCode.ENUM_CONSTANTS,
            "the enum '%s' has two constants that a config would call '%s'"
                .formatted(type.getQualifiedName(), word));
      }
      words.add(word);
    }
    return new ValueType.EnumOf(ClassName.get(type), constants);
  }
}

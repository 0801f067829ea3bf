package dev.espalier.processor.write;

import dev.espalier.config.Codecs;
import dev.espalier.processor.model.Limit;
import dev.espalier.processor.model.Names;
import dev.espalier.processor.model.RegistryRef;
import dev.espalier.processor.model.ValueType;
import dev.espalier.registry.ModuleCodec;
import java.util.List;

/** Writes the codec of a type. */
final class CodecExpressions {

  private CodecExpressions() {}

  /** Returns the codec of a type whose plain values are held to a limit. */
  static Code of(ValueType type, Limit limit) {
    if (type instanceof ValueType.ListOf list) {
      String method = list.oneOrMore() ? "oneOrMore" : "list";
      return Code.of("$T.$L($Z$L)", Codecs.class, method, of(list.item(), limit));
    } else if (type instanceof ValueType.MapOf map) {
      String method = map.key() == ValueType.Plain.STRING ? "map" : "intMap";
      return Code.of("$T.$L($Z$L)", Codecs.class, method, of(map.value(), limit));
    } else if (type instanceof ValueType.SetOf set) {
      return Code.of("$T.set($Z$L)", Codecs.class, of(set.item(), limit));
    } else if (type instanceof ValueType.ArrayOf array) {
      return Code.of("$T.list($Z$L)", Codecs.class, of(array.item(), limit));
    } else if (limit instanceof Limit.Matches matches) {
      return Code.of("$T.matching($L, $S)", Codecs.class, single(type), matches.regex());
    } else if (limit instanceof Limit.OneOf oneOf) {
      return Code.of(
          "$T.oneOf($L, $T.of($L))",
          Codecs.class,
          single(type),
          List.class,
          oneOf.values().stream().map(value -> Code.of("$S", value)).collect(Code.joining(", ")));
    } else if (limit instanceof Limit.Range range) {
      return Code.of(
          "$T.range($L,$W$L,$W$L)",
          Codecs.class,
          single(type),
          number(range.min()),
          number(range.max()));
    }
    return single(type);
  }

  private static Code single(ValueType type) {
    if (type instanceof ValueType.Plain plain) {
      return Code.of("$T.$L", Codecs.class, plain);
    } else if (type instanceof ValueType.EnumOf choice) {
      return Code.of("$T.ofEnum($T.class)", Codecs.class, choice.name());
    } else if (type instanceof ValueType.Structure structure) {
      return Code.of("$T.INSTANCE", Names.codec(structure.name()));
    } else if (type instanceof ValueType.Part part) {
      return module(part.registry());
    } else if (type instanceof ValueType.Later later) {
      return module(later.registry());
    }
    throw new IllegalArgumentException("no single value: " + type);
  }

  private static Code module(RegistryRef registry) {
    return Code.of("$T.of($T.class, $S)", ModuleCodec.class, registry.product(), registry.name());
  }

  private static Code number(double value) {
    if (Double.isInfinite(value)) {
      String name = value < 0 ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY";
      return Code.of("$T.$L", Double.class, name);
    }
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? Code.of("$L", (long) value)
        : Code.of("$L", value);
  }
}

package dev.espalier.cli;

import dev.espalier.config.ConfigPath;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a value, such as {@code data.train.pipeline[2].scale}. */
final class PathConverter implements ITypeConverter<ConfigPath> {

  @Override
  public ConfigPath convert(String text) {
    try {
      return ConfigPath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}

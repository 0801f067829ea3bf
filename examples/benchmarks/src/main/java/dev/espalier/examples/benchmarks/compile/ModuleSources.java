package dev.espalier.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sources: as many types as asked, each of the same five parameters. */
final class ModuleSources {

  private ModuleSources() {}

  /** Writes the sources of a contestant into a folder. */
  static void write(Contestant contestant, int count, Path folder) throws IOException {
    Path packageFolder = Files.createDirectories(folder.resolve("zoo"));
    if (contestant == Contestant.PLAIN || contestant == Contestant.ESPALIER) {
      Files.writeString(packageFolder.resolve("Layer.java"), LAYER);
    }
    String template =
        switch (contestant) {
          case PLAIN, ESPALIER -> MODULE;
          case AUTO_VALUE -> AUTO_VALUE;
          case RECORD_BUILDER -> RECORD_BUILDER;
        };
    for (int i = 0; i < count; i++) {
      String name = name(i);
      Files.writeString(packageFolder.resolve(name + ".java"), template.replace("NAME", name));
    }
  }

  /** Returns the name of a type. */
  static String name(int index) {
    return "Module%04d".formatted(index);
  }

  private static final String LAYER =
      """
      package zoo;

      import dev.espalier.registry.DefineRegistry;

      /** A layer. */
      @DefineRegistry("layer")
      public interface Layer {}
      """;

  private static final String MODULE =
      """
      package zoo;

      import dev.espalier.registry.Default;
      import dev.espalier.registry.RegisterModule;
      import java.util.List;

      /**
       * A convolution.
       *
       * @param inChannels the channels it takes
       * @param kernelSize the size of the kernel
       * @param dropout the share of values left out
       * @param padding how edges are padded
       * @param stages the stages
       */
      @RegisterModule
      public record NAME(
          int inChannels,
          @Default("3") int kernelSize,
          @Default("0.1") double dropout,
          String padding,
          List<Integer> stages)
          implements Layer {}
      """;

  private static final String RECORD_BUILDER =
      """
      package zoo;

      import io.soabase.recordbuilder.core.RecordBuilder;
      import java.util.List;

      /**
       * A convolution.
       *
       * @param inChannels the channels it takes
       * @param kernelSize the size of the kernel
       * @param dropout the share of values left out
       * @param padding how edges are padded
       * @param stages the stages
       */
      @RecordBuilder
      public record NAME(
          int inChannels, int kernelSize, double dropout, String padding, List<Integer> stages) {}
      """;

  private static final String AUTO_VALUE =
      """
      package zoo;

      import com.google.auto.value.AutoValue;
      import java.util.List;

      /** A convolution. */
      @AutoValue
      public abstract class NAME {

        /** Returns the channels it takes. */
        public abstract int inChannels();

        /** Returns the size of the kernel. */
        public abstract int kernelSize();

        /** Returns the share of values left out. */
        public abstract double dropout();

        /** Returns how edges are padded. */
        public abstract String padding();

        /** Returns the stages. */
        public abstract List<Integer> stages();

        /** Returns a builder. */
        public static Builder builder() {
          return new AutoValue_NAME.Builder().kernelSize(3).dropout(0.1);
        }

        /** Makes one. */
        @AutoValue.Builder
        public abstract static class Builder {

          /** Sets the channels it takes. */
          public abstract Builder inChannels(int value);

          /** Sets the size of the kernel. */
          public abstract Builder kernelSize(int value);

          /** Sets the share of values left out. */
          public abstract Builder dropout(double value);

          /** Sets how edges are padded. */
          public abstract Builder padding(String value);

          /** Sets the stages. */
          public abstract Builder stages(List<Integer> value);

          /** Makes it. */
          public abstract NAME build();
        }
      }
      """;
}

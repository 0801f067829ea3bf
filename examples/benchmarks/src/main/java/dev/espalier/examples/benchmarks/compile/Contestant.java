package dev.espalier.examples.benchmarks.compile;

import java.util.List;
import java.util.Locale;

/** Who compiles: the same thousand records, annotated for each processor. */
enum Contestant {

  /** The records of {@link #ESPALIER}, compiled without any processor. */
  PLAIN(List.of()),
  /** Espalier's two processors. */
  ESPALIER(
      List.of("dev.espalier.processor.ModuleProcessor", "dev.espalier.processor.IndexProcessor")),
  /** AutoValue with builders, which has abstract classes for records. */
  AUTO_VALUE(
      List.of(
          "com.google.auto.value.processor.AutoValueProcessor",
          "com.google.auto.value.processor.AutoValueBuilderProcessor")),
  /** Record-builder. */
  RECORD_BUILDER(List.of("io.soabase.recordbuilder.processor.RecordBuilderProcessor"));

  private final List<String> processors;

  Contestant(List<String> processors) {
    this.processors = processors;
  }

  /** Returns the classes of its processors. */
  List<String> processors() {
    return processors;
  }

  /** Returns the name of the folder for its sources. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}

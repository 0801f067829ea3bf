package dev.espalier.examples.benchmarks.compile;

import java.util.Locale;

/** Who compiles: the same thousand records, annotated for each processor. */
enum Contestant {

  /** The records of {@link #ESPALIER}, compiled without any processor. */
  PLAIN(""),
  /** Espalier's two processors. */
  ESPALIER("dev.espalier.processor.ModuleProcessor,dev.espalier.processor.IndexProcessor"),
  /** AutoValue with builders, which has abstract classes for records. */
  AUTO_VALUE(
      "com.google.auto.value.processor.AutoValueProcessor,"
          + "com.google.auto.value.processor.AutoValueBuilderProcessor"),
  /** Record-builder. */
  RECORD_BUILDER("io.soabase.recordbuilder.processor.RecordBuilderProcessor");

  private final String processors;

  Contestant(String processors) {
    this.processors = processors;
  }

  /** Returns the classes of its processors, with commas between; empty if it has none. */
  String processors() {
    return processors;
  }

  /** Returns the name of the folder for its sources. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}

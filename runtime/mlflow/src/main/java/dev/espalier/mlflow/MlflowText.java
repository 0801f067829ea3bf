package dev.espalier.mlflow;

/** Makes texts into what MLflow takes. */
final class MlflowText {

  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_VALUE = 500; // of a parameter, before MLflow 2.8
  private static final String CUT = "...";

  private MlflowText() {}

  /** Returns a name with an underscore for each character that MLflow has not in names. */
  static String name(String name) {
    return cut(name.replaceAll("[^\\w\\-./ ]", "_"), LONGEST_NAME);
  }

  /** Returns the value of a parameter, cut if it is long. */
  static String value(String value) {
    return cut(value, LONGEST_VALUE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - CUT.length()) + CUT;
  }
}

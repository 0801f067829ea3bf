package dev.espalier.train.log;

import java.util.Map;

/**
 * Makes TensorBoard's events: the messages of TensorFlow's {@code event.proto} and {@code
 * summary.proto} that a training needs.
 */
final class TensorboardEvent {

  private static final String VERSION = "brain.Event:2";

  // Event
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;

  // SessionLog
  private static final int STATUS = 1;
  private static final long START = 1;

  // Summary and Summary.Value
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int TENSOR = 8;
  private static final int METADATA = 9;

  // SummaryMetadata and SummaryMetadata.PluginData
  private static final int PLUGIN_DATA = 1;
  private static final int PLUGIN_NAME = 1;

  // TensorProto
  private static final int DTYPE = 1;
  private static final int TENSOR_SHAPE = 2;
  private static final int STRING_VAL = 8;
  private static final long DT_STRING = 7;

  // TensorShapeProto and TensorShapeProto.Dim
  private static final int DIM = 2;
  private static final int SIZE = 1;

  private TensorboardEvent() {}

  /** Returns the event that every file begins with. */
  static byte[] fileVersion(double wallTime) {
    return new ProtoMessage().put(WALL_TIME, wallTime).put(FILE_VERSION, VERSION).bytes();
  }

  /** Returns the event that makes TensorBoard forget what other files have from a step on. */
  static byte[] restart(double wallTime, long firstStep) {
    return event(wallTime, firstStep)
        .put(SESSION_LOG, new ProtoMessage().put(STATUS, START))
        .bytes();
  }

  /** Returns an event with values of one step, by tag. */
  static byte[] scalars(double wallTime, long step, Map<String, Double> values) {
    ProtoMessage summary = new ProtoMessage();
    values.forEach(
        (tag, value) ->
            summary.put(
                VALUE, new ProtoMessage().put(TAG, tag).put(SIMPLE_VALUE, value.floatValue())));
    return event(wallTime, step).put(SUMMARY, summary).bytes();
  }

  /** Returns an event with a text in Markdown. */
  static byte[] text(double wallTime, long step, String tag, String text) {
    ProtoMessage plugin = new ProtoMessage().put(PLUGIN_NAME, "text");
    ProtoMessage shape = new ProtoMessage().put(DIM, new ProtoMessage().put(SIZE, 1L));
    ProtoMessage tensor =
        new ProtoMessage().put(DTYPE, DT_STRING).put(TENSOR_SHAPE, shape).put(STRING_VAL, text);
    ProtoMessage value =
        new ProtoMessage()
            .put(TAG, tag)
            .put(TENSOR, tensor)
            .put(METADATA, new ProtoMessage().put(PLUGIN_DATA, plugin));
    return event(wallTime, step).put(SUMMARY, new ProtoMessage().put(VALUE, value)).bytes();
  }

  private static ProtoMessage event(double wallTime, long step) {
    return new ProtoMessage().put(WALL_TIME, wallTime).put(STEP, step);
  }
}

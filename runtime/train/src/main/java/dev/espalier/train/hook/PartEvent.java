package dev.espalier.train.hook;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * How long a part of a run took, for a recording of Java's Flight Recorder; nothing where nobody
 * records.
 */
@Name(PartEvent.NAME)
@Label("Part of a run")
@Description("A call of a hook, the reading of a batch, or a training step")
@Category("Espalier")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class PartEvent extends Event {

  /** The name of these events in a recording. */
  public static final String NAME = "espalier.Part";

  @Label("Part")
  private String part = "";

  @Label("Stage")
  private String stage = "";

  @Label("Iteration")
  private long iter;

  private PartEvent() {}

  /** Begins to measure a part. */
  public static PartEvent start() {
    PartEvent event = new PartEvent();
    event.begin();
    return event;
  }

  /** Ends the measuring, and records it if somebody asked for it. */
  public void done(String name, RunState state) {
    end();
    if (shouldCommit()) {
      part = name;
      stage = String.valueOf(state.stage());
      iter = state.iter();
      commit();
    }
  }
}

package dev.espalier.train.loop;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.hook.Stage;
import java.util.Set;

/**
 * How a run goes through its workflow; the key {@code runner} names one.
 *
 * <p>A loop decides the order of stages and when to train and to validate; what is done then, it
 * leaves to the {@link Session}. It goes on from where the state of the run stands.
 */
@DefineRegistry("runner")
public interface Loop {

  /** Returns how long a run is, in the unit that its hooks go by where a config does not say. */
  RunLength length();

  /** Returns the stages that the loop calls; a hook that has none of them does nothing. */
  Set<Stage> stages();

  /**
   * Runs to the end, or until the session is stopped.
   *
   * @throws dev.espalier.train.hook.RunException if a hook fails, or the model
   * @throws LossException if the loss is no longer a number
   */
  void run(Session session);
}

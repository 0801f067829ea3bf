package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.ComponentState;

/**
 * A hook that keeps something from stage to stage: every checkpoint has it, and a resumed run gives
 * it back.
 */
public interface StatefulHook extends Hook {

  /**
   * Returns the name of the state in checkpoints: one that no other hook has, without a dot, and
   * never changed again.
   */
  String stateName();

  /** Returns what the hook must know to go on as if the run had never stopped; a copy. */
  ComponentState state();

  /**
   * Goes on from a checkpoint; called before {@link #beforeRun}, when the model has its weights.
   *
   * @param state what {@link #state} returned when the checkpoint was made
   * @throws IllegalArgumentException if that is not what the hook can go on from
   */
  void load(ComponentState state, Run run);
}

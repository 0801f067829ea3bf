package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.StatefulHook;
import java.util.Map;

/** Counts iterations and passes, and adds up the learning rates in an array. */
@RegisterModule
final class CountingHook implements StatefulHook {

  private int iterations;
  private int passes;
  private float rates;

  CountingHook() {}

  @Override
  public String stateName() {
    return "counting";
  }

  @Override
  public ComponentState state() {
    return new ComponentState(
        Map.of("rates", HostTensor.of(new float[] {rates}, 1)),
        Map.of("iterations", (double) iterations, "passes", (double) passes));
  }

  @Override
  public void load(ComponentState state, Run run) {
    iterations = state.scalars().get("iterations").intValue();
    passes = state.scalars().get("passes").intValue();
    rates = state.tensors().get("rates").toFloats()[0];
  }

  @Override
  public void afterTrainIter(Run run) {
    iterations++;
    rates += (float) run.optimizer().groups().get(0).lr();
  }

  @Override
  public void afterDataPass(Run run) {
    passes++;
  }
}

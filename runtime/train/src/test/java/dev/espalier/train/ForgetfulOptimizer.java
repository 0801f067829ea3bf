package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.optim.TrainableParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An optimizer as one should not write it: of its momentum it saves nothing but zeros. */
@RegisterModule
final class ForgetfulOptimizer implements Optimizer {

  private final Optimizer sgd;

  ForgetfulOptimizer(@FromContext TrainableParameters parameters) {
    sgd =
        BuildContext.empty()
            .with(TrainableParameters.class, parameters)
            .build("sgd", SgdConfig.of(s -> s.lr(0.02).momentum(0.9)));
  }

  @Override
  public List<ParameterGroup> groups() {
    return sgd.groups();
  }

  @Override
  public void step() {
    sgd.step();
  }

  @Override
  public void zeroGradients() {
    sgd.zeroGradients();
  }

  @Override
  public ComponentState state() {
    Map<String, HostTensor> zeros = new LinkedHashMap<>();
    ComponentState state = sgd.state();
    state
        .tensors()
        .forEach(
            (name, tensor) ->
                zeros.put(name, HostTensor.of(new float[(int) tensor.size()], tensor.shape())));
    return new ComponentState(zeros, state.scalars());
  }

  @Override
  public void load(ComponentState state) {
    sgd.load(state);
  }

  @Override
  public void close() {
    sgd.close();
  }
}

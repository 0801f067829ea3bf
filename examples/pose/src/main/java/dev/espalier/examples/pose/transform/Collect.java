package dev.espalier.examples.pose.transform;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Transform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Keeps what the model, its decoding and its evaluation need, and drops the rest.
 *
 * <p>The annotation and the figure's number are always kept.
 */
@RegisterModule
public final class Collect implements Transform {

  private final Set<String> kept = new HashSet<>();
  private final List<String> keys;
  private final List<String> metaKeys;

  /**
   * Creates the transform.
   *
   * @param keys the tensors to keep
   * @param metaKeys what else to keep
   */
  public Collect(List<String> keys, @Default("[]") List<String> metaKeys) {
    this.keys = List.copyOf(keys);
    this.metaKeys = List.copyOf(metaKeys);
    kept.addAll(keys);
    kept.addAll(metaKeys);
    kept.add(PoseKeys.ANNOTATION.name());
    kept.add(PoseKeys.BBOX_ID.name());
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    require(keys, "keys", sample);
    require(metaKeys, "meta_keys", sample);
    Sample collected = sample;
    for (SampleKey<?> key : sample.keys()) {
      if (!kept.contains(key.name())) {
        collected = collected.without(key);
      }
    }
    return collected;
  }

  private static void require(List<String> names, String parameter, Sample sample) {
    List<String> known = sample.keys().stream().map(SampleKey::name).sorted().toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ConfigException(
            Diagnostic.error(
                    "E0707",
                    Place.PROGRAM,
                    "Collect: '%s' of %s is not in the sample".formatted(name, parameter))
                .suggest(name, known));
      }
    }
  }
}

package run.pose;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage of a workflow.
 *
 * @param mode what to do
 * @param epochs how often
 */
@ConfigType
public record Stage(
    @OneOf({"train", "val"}) String mode,
    @Default("1") @Range(min = 1) int epochs,
    @Default("[]") List<ModuleConfig<Head>> heads,
    Optional<Map<String, ModuleConfig<Head>>> named,
    Optional<Stage> next) {

  public Stage {
    if (epochs > 100) {
      throw new IllegalArgumentException("too long a stage");
    }
  }
}

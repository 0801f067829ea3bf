package run.pose;

import dev.espalier.registry.Default;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole model. */
@DefineRegistry("model")
public abstract class TopDown {

  @RegisterModule(name = "TopDown")
  static final class Plain extends TopDown {
    final Backbone backbone;
    final @Nullable Head keypointHead;
    final List<Head> heads;

    Plain(Backbone backbone, @Nullable Head keypointHead, @Default("[]") List<Head> heads, @Default("{}") Map<String, Head> named) {
      this.backbone = backbone;
      this.keypointHead = keypointHead;
      this.heads = heads;
    }
  }
}

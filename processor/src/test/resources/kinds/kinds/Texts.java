package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.Pattern;
import dev.espalier.registry.RegisterModule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterModule
record Texts(
    @Pattern("[a-z]+(-[a-z]+)*") String slug,
    @Default("1h30m") Duration every,
    @Default("[a/b]") List<Path> paths,
    @Default("[\"10s\", \"PT0.25S\"]") List<Duration> pauses,
    Optional<Duration> timeout,
    @Nullable Path out,
    @Default("linear") Mode mode)
    implements Thing {

  enum Mode {
    LINEAR,
    COSINE
  }
}

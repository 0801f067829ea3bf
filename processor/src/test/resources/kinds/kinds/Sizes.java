package kinds;

import dev.espalier.registry.ConfigType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with arrays, which are equal only to themselves. */
@ConfigType
@SuppressWarnings("WP007")
record Sizes(long[] of, Optional<String[]> names, float @Nullable [] rest, List<Set<String>> words) {}

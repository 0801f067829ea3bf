package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@RegisterModule
record Drawing(
    Figure main,
    @Default("[{type: Circle, radius: 2}, Square]") List<Figure> more,
    @Default("{}") Map<Integer, Figure> numbered,
    Optional<Figure> frame,
    @Default("{radius: 3}") Figure.Circle circle)
    implements Thing {}

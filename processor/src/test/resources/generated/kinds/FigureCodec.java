package kinds;

import dev.espalier.config.UnionCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Codec of {@link Figure}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
public final class FigureCodec extends UnionCodec<Figure> {
  public static final FigureCodec INSTANCE = new FigureCodec();
  public static final Class<?> TYPE = Figure.class;

  private FigureCodec() {
    super("Figure");
  }

  @Override
  protected List<UnionCodec.Variant<? extends Figure>> variants() {
    return List.of(new UnionCodec.Variant<>("Circle", Figure.Circle.class, Figure_CircleCodec.INSTANCE),
        new UnionCodec.Variant<>("Square", Figure.Square.class, Figure_SquareCodec.INSTANCE),
        new UnionCodec.Variant<>("Group", Figure.Group.class, Figure_GroupCodec.INSTANCE));
  }
}

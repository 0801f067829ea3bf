package kinds;

import dev.espalier.registry.RequiredFields;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builder of {@link Figure.Circle}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_CircleBuilder {
  private @Nullable Double radius;

  private Figure_CircleBuilder() {}

  public static Figure_CircleBuilder builder() {
    return new Figure_CircleBuilder();
  }

  public static Figure_CircleBuilder copyOf(Figure.Circle value) {
    Figure_CircleBuilder builder = new Figure_CircleBuilder();
    builder.radius = value.radius();
    return builder;
  }

  public static Figure.Circle of(Consumer<Figure_CircleBuilder> block) {
    Figure_CircleBuilder builder = new Figure_CircleBuilder();
    block.accept(builder);
    return builder.build();
  }

  public Figure_CircleBuilder radius(double value) {
    this.radius = value;
    return this;
  }

  public Figure.Circle build() {
    RequiredFields.check(Figure_CircleCodec.SCHEMA, this.radius);
    return new Figure.Circle(this.radius);
  }
}

package kinds;

import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builder of {@link Figure.Group}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_GroupBuilder {
  private List<Figure> members = List.of();

  private Figure_GroupBuilder() {}

  public static Figure_GroupBuilder builder() {
    return new Figure_GroupBuilder();
  }

  public static Figure_GroupBuilder copyOf(Figure.Group value) {
    Figure_GroupBuilder builder = new Figure_GroupBuilder();
    builder.members = value.members();
    return builder;
  }

  public static Figure.Group of(Consumer<Figure_GroupBuilder> block) {
    Figure_GroupBuilder builder = new Figure_GroupBuilder();
    block.accept(builder);
    return builder.build();
  }

  public Figure_GroupBuilder members(List<Figure> value) {
    this.members = List.copyOf(value);
    return this;
  }

  public Figure.Group build() {
    return new Figure.Group(this.members);
  }
}

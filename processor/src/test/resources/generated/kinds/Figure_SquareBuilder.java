package kinds;

import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builder of {@link Figure.Square}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class Figure_SquareBuilder {
  private double side = 1.0;
  private String type = "plain";

  private Figure_SquareBuilder() {}

  public static Figure_SquareBuilder builder() {
    return new Figure_SquareBuilder();
  }

  public static Figure_SquareBuilder copyOf(Figure.Square value) {
    Figure_SquareBuilder builder = new Figure_SquareBuilder();
    builder.side = value.side();
    builder.type = value.type();
    return builder;
  }

  public static Figure.Square of(Consumer<Figure_SquareBuilder> block) {
    Figure_SquareBuilder builder = new Figure_SquareBuilder();
    block.accept(builder);
    return builder.build();
  }

  public Figure_SquareBuilder side(double value) {
    this.side = value;
    return this;
  }

  public Figure_SquareBuilder type(String value) {
    this.type = value;
    return this;
  }

  public Figure.Square build() {
    return new Figure.Square(this.side, this.type);
  }
}

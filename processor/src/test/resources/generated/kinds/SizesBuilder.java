package kinds;

import dev.espalier.registry.ArrayCopies;
import dev.espalier.registry.RequiredFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builder of {@link Sizes}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class SizesBuilder {
  private @Nullable List<Long> of;
  private @Nullable List<String> names;
  private @Nullable List<Float> rest;
  private @Nullable List<Set<String>> words;

  private SizesBuilder() {}

  public static SizesBuilder builder() {
    return new SizesBuilder();
  }

  public static SizesBuilder copyOf(Sizes value) {
    SizesBuilder builder = new SizesBuilder();
    builder.of = ArrayCopies.list(value.of());
    builder.names = value.names().orElse(null) == null ? null : ArrayCopies.list(value.names().orElse(null));
    builder.rest = value.rest() == null ? null : ArrayCopies.list(value.rest());
    builder.words = value.words();
    return builder;
  }

  public static Sizes of(Consumer<SizesBuilder> block) {
    SizesBuilder builder = new SizesBuilder();
    block.accept(builder);
    return builder.build();
  }

  public SizesBuilder of(List<Long> value) {
    this.of = List.copyOf(value);
    return this;
  }

  public SizesBuilder names(@Nullable List<String> value) {
    this.names = value == null ? null : List.copyOf(value);
    return this;
  }

  public SizesBuilder rest(@Nullable List<Float> value) {
    this.rest = value == null ? null : List.copyOf(value);
    return this;
  }

  public SizesBuilder words(List<Set<String>> value) {
    this.words = List.copyOf(value);
    return this;
  }

  public Sizes build() {
    RequiredFields.check(SizesCodec.SCHEMA, this.of, this.words);
    return new Sizes(ArrayCopies.longs(this.of),
        Optional.ofNullable(this.names == null ? null : this.names.toArray(String[]::new)),
        this.rest == null ? null : ArrayCopies.floats(this.rest), this.words);
  }
}

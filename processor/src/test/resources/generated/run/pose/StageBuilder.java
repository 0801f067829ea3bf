package run.pose;

import dev.espalier.registry.Copies;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RequiredFields;
import dev.espalier.registry.Upcast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builder of {@link Stage}. */
@Generated("dev.espalier.processor.ModuleProcessor")
@NullMarked
@SuppressWarnings("NullAway")
public final class StageBuilder {
  private @Nullable String mode;
  private int epochs = 1;
  private List<ModuleConfig<? extends Head>> heads = List.of();
  private @Nullable Map<String, ModuleConfig<? extends Head>> named;
  private @Nullable Stage next;

  private StageBuilder() {}

  public static StageBuilder builder() {
    return new StageBuilder();
  }

  public static StageBuilder copyOf(Stage value) {
    StageBuilder builder = new StageBuilder();
    builder.mode = value.mode();
    builder.epochs = value.epochs();
    builder.heads = List.copyOf(value.heads());
    builder.named = value.named().orElse(null) == null ? null : Copies.map(value.named().orElse(null));
    builder.next = value.next().orElse(null);
    return builder;
  }

  public static Stage of(Consumer<StageBuilder> block) {
    StageBuilder builder = new StageBuilder();
    block.accept(builder);
    return builder.build();
  }

  /** Sets {@code mode}: what to do. */
  public StageBuilder mode(String value) {
    this.mode = value;
    return this;
  }

  /** Sets {@code epochs}: how often. */
  public StageBuilder epochs(int value) {
    this.epochs = value;
    return this;
  }

  public StageBuilder heads(List<? extends ModuleConfig<? extends Head>> value) {
    this.heads = List.copyOf(value);
    return this;
  }

  public StageBuilder named(@Nullable Map<String, ? extends ModuleConfig<? extends Head>> value) {
    this.named = value == null ? null : Copies.map(value);
    return this;
  }

  public StageBuilder next(@Nullable Stage value) {
    this.next = value;
    return this;
  }

  public StageBuilder next(Consumer<StageBuilder> block) {
    return next(StageBuilder.of(block));
  }

  public Stage build() {
    RequiredFields.check(StageCodec.SCHEMA, this.mode);
    return new Stage(this.mode, this.epochs, Upcast.list(this.heads),
        Optional.ofNullable(this.named == null ? null : Upcast.map(this.named)),
        Optional.ofNullable(this.next));
  }
}

package kinds;

import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The modules of this compilation that are a {@link Thing}. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
final class ThingTable_Golden implements ModuleTable<Thing> {
  ThingTable_Golden() {}

  @Override
  public Class<Thing> product() {
    return Thing.class;
  }

  @Override
  public int size() {
    return 9;
  }

  @Override
  public String name(int index) {
    return switch (index) {
      case 0 -> "Assembly";
      case 1 -> "Chosen";
      case 2 -> "Collections";
      case 3 -> "Drawing";
      case 4 -> "Few";
      case 5 -> "Numbers";
      case 6 -> "Schedule";
      case 7 -> "Tailor";
      case 8 -> "Texts";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public Module<? extends Thing> module(int index) {
    return switch (index) {
      case 0 -> AssemblyConfig.MODULE;
      case 1 -> ChosenConfig.MODULE;
      case 2 -> CollectionsConfig.MODULE;
      case 3 -> DrawingConfig.MODULE;
      case 4 -> FewConfig.MODULE;
      case 5 -> NumbersConfig.MODULE;
      case 6 -> ScheduleConfig.MODULE;
      case 7 -> TailorConfig.MODULE;
      case 8 -> TextsConfig.MODULE;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Override
  public String source(int index) {
    return switch (index) {
      case 0 -> "kinds.Assembly";
      case 1 -> "kinds.Chosen";
      case 2 -> "kinds.Collections";
      case 3 -> "kinds.Drawing";
      case 4 -> "kinds.Chosen.few";
      case 5 -> "kinds.Numbers";
      case 6 -> "kinds.Schedule";
      case 7 -> "kinds.Tailor";
      case 8 -> "kinds.Texts";
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}

package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;

@RegisterModule
final class Tailor implements Thing {
  private final Sizes sizes;

  Tailor(@Default("{of: [1, 2], words: [[a]]}") Sizes sizes) {
    this.sizes = sizes;
  }

  @Override
  public String toString() {
    return sizes.of().length + " " + sizes.names().isPresent() + " " + (sizes.rest() == null);
  }
}

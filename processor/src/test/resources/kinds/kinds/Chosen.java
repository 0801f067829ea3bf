package kinds;

import dev.espalier.registry.Check;
import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;

/** Has several constructors. */
@RegisterModule
public final class Chosen implements Thing {
  private final String text;

  /** Creates one of a word. */
  public Chosen(String word) {
    this(word, 1);
  }

  /**
   * Creates one of a word that is repeated.
   *
   * @param word what to say
   * @param times how often
   */
  @ModuleConstructor
  public Chosen(String word, int times) {
    text = word.repeat(times);
  }

  /** Makes one of nothing. */
  @RegisterModule(name = "Few")
  static Chosen few(String word, int times) {
    return new Chosen(word, times);
  }

  @Check(value = "few are at most 3", of = "few")
  static boolean areFew(int times) {
    return times <= 3;
  }

  @Override
  public String toString() {
    return text;
  }
}

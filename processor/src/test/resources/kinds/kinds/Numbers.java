package kinds;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;

/**
 * Every primitive and its box.
 *
 * @param tiny from -128 to 127
 */
@RegisterModule
record Numbers(
    @Default("-1") byte tiny,
    @Default("2") @Range(min = 0, max = 1000) short small,
    int plain,
    @Default("4") long big,
    @Default("0.5") float half,
    @Default("1e-5") double eps,
    @Default("true") boolean on,
    @Default("'") char mark,
    @Default("1") Byte boxedTiny,
    @Default("1") Short boxedSmall,
    @Default("x") Character boxedMark,
    @Default("false") Boolean boxedOn)
    implements Thing {}

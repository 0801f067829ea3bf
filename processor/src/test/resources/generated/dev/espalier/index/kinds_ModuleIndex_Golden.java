package dev.espalier.index;

import dev.espalier.registry.RegisteredNames;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code kinds.ModuleIndex_Golden} registers, for other compilations to see. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
@RegisteredNames(
    origin = "kinds",
    value = {
          "kinds.Thing Assembly kinds.Assembly",
          "kinds.Part Bolt kinds.Bolt",
          "kinds.Thing Chosen kinds.Chosen",
          "kinds.Thing Collections kinds.Collections",
          "kinds.Thing Drawing kinds.Drawing",
          "kinds.Thing Few kinds.Chosen.few",
          "kinds.Thing Numbers kinds.Numbers",
          "kinds.Thing Schedule kinds.Schedule",
          "kinds.Thing Tailor kinds.Tailor",
          "kinds.Thing Texts kinds.Texts"
        }
)
interface kinds_ModuleIndex_Golden {
}

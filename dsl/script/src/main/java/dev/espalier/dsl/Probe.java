package dev.espalier.dsl;

import dev.espalier.config.ConfigPath;
import dev.espalier.dsl.lang.FileContext;
import dev.espalier.dsl.lang.Perturbation;

/** Changes one value of one file while a config is loaded, to see what depends on it. */
final class Probe {

  private final String file;
  private final Perturbation perturbation;

  Probe(ConfigFile file, ConfigPath path) {
    this.file = file.identity();
    this.perturbation = new Perturbation(path);
  }

  /** Returns what the probed file is to see; what any other file sees as it is. */
  FileContext into(FileContext context, ConfigFile loading) {
    if (!loading.identity().equals(file)) {
      return context;
    }
    FileContext.Bases bases = context.bases();
    FileContext changed =
        bases == null ? context : context.over(bases.withRoot(perturbation.of(bases.root())));
    return changed.perturbed(perturbation);
  }

  /** Tells whether the file was loaded and has the value. */
  boolean hasHappened() {
    return perturbation.hasHappened();
  }
}

package dev.espalier.dsl;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.EnvironmentVariable;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Severity;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Evaluated;
import dev.espalier.dsl.lang.Evaluator;
import dev.espalier.dsl.lang.FileContext;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.trusted.TrustedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads one config: its file, its bases and theirs, each once. */
final class Loader {

  private static final Key DEPRECATION = Key.of("_deprecation_");

  private final LoadOptions options;
  private final Problems problems;
  private final FileReader reader;
  private final BaseChain chain;
  private final Choices choices;
  private final @Nullable Probe probe;
  private final EnvironmentRecord environment;
  private final Map<String, LoadedFile> loaded = new HashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final LineageRecord lineage = new LineageRecord();
  private @Nullable Roots roots;

  Loader(LoadOptions options, Problems problems) {
    this(options, problems, null);
  }

  /**
   * Creates a loader.
   *
   * @param probe changes one value of one file, or null
   */
  Loader(LoadOptions options, Problems problems, @Nullable Probe probe) {
    this.options = options;
    this.problems = problems;
    this.probe = probe;
    this.choices = new Choices(options.choices());
    this.reader = new FileReader(options.limits().fileChars(), options.libraries());
    this.environment = new EnvironmentRecord(options.environment());
    this.chain = new BaseChain(options.limits().files());
  }

  /** Returns the texts that were read, bases first. */
  List<Source> sources() {
    return sources;
  }

  /** Returns which file inherits from which. */
  LineageRecord lineage() {
    return lineage;
  }

  /** Returns the variants that the files select. */
  Choices choices() {
    return choices;
  }

  /**
   * Loads a file.
   *
   * @param asked where it was asked for; null if a program did
   * @return what became of it, or null if a problem was reported
   */
  @Nullable LoadedFile load(ConfigFile file, @Nullable Place asked) {
    Path real = file.library() == null ? Roots.real(file.path()) : file.path();
    if (asked != null && file.library() == null && !rootsOf(file).contain(real)) {
      problems.add(chain.explain(rootsOf(file).outside(file, real, asked)));
      return null;
    }
    String identity = file.library() == null ? real.toString() : file.identity();
    LoadedFile known = loaded.get(identity);
    if (known != null) {
      return known;
    }
    Diagnostic refused = chain.enter(file, identity, asked);
    if (refused != null) {
      problems.add(refused);
      return null;
    }
    try {
      FileReader.Result read = reader.read(file, real, asked);
      Diagnostic problem = read.problem();
      if (problem != null) {
        problems.add(chain.explain(problem));
      }
      LoadedFile result = read.source() == null ? null : evaluate(file, read.source());
      if (result != null) {
        loaded.put(identity, result);
      }
      return result;
    } finally {
      chain.leave();
    }
  }

  /** Returns the variables that the files read. */
  List<EnvironmentVariable> environment() {
    return environment.read();
  }

  /** Returns the roots of the config, whose own file comes first. */
  private Roots rootsOf(ConfigFile file) {
    if (roots == null) {
      roots = Roots.of(file, options.roots());
    }
    return roots;
  }

  /** Evaluates a text as if it stood in a file. */
  @Nullable LoadedFile evaluate(ConfigFile file, Source source) {
    if (options.trusted() && file.syntax() == Syntax.GROOVY) {
      return run(file, source);
    }
    Program program = explained(found -> options.cache().program(source, options.limits(), found));
    if (program == null) {
      return null;
    }
    Map<String, String> predefined = file.predefined();
    FileContext alone = FileContext.alone(predefined, environment, choices.in(file, rootsOf(file)));
    int before = problems.errorCount();
    ConfigNode named = Evaluator.base(program, alone, options.limits(), problems);
    FileContext.Bases bases = named == null ? null : bases(file, source, named);
    if (problems.errorCount() > before) {
      return null;
    }
    FileContext context = FileContext.alone(predefined, environment, Choices.NOWHERE).over(bases);
    context = probe == null ? context : probe.into(context, file);
    FileContext whole = context;
    Evaluated evaluated =
        explained(found -> Evaluator.evaluate(program, whole, options.limits(), found));
    sources.add(source);
    return evaluated == null ? null : loaded(file, source, evaluated);
  }

  /** Does something whose first error says how the loader came to the file. */
  private <T> @Nullable T explained(Function<Problems, @Nullable T> work) {
    Problems found = new Problems();
    T result = work.apply(found);
    boolean first = true;
    for (Diagnostic each : found.sorted()) {
      boolean error = each.severity() == Severity.ERROR;
      problems.add(first && error ? chain.explain(each) : each);
      first &= !error;
    }
    return result;
  }

  /** Runs a text as a program; it says itself which bases it has. */
  private @Nullable LoadedFile run(ConfigFile file, Source source) {
    FileContext context =
        FileContext.alone(file.predefined(), environment, choices.in(file, rootsOf(file)));
    Evaluated result =
        TrustedRun.run(
            source,
            probe == null ? context : probe.into(context, file),
            named -> basesOf(file, source, named),
            options.libraries(),
            problems);
    sources.add(source);
    return result == null ? null : loaded(file, source, result);
  }

  private FileContext.@Nullable Bases basesOf(ConfigFile file, Source source, ConfigNode named) {
    int before = problems.errorCount();
    FileContext.Bases bases = bases(file, source, named);
    return problems.errorCount() == before ? bases : null;
  }

  private LoadedFile loaded(ConfigFile file, Source source, Evaluated evaluated) {
    MapNode root = withoutDeprecation(file, evaluated.root());
    return new LoadedFile(file, source, root, evaluated.uses());
  }

  private FileContext.@Nullable Bases bases(ConfigFile file, Source source, ConfigNode named) {
    List<ConfigNode> references = BaseNames.of(named, problems);
    List<LoadedFile> files = new ArrayList<>();
    for (ConfigNode reference : references) {
      String path = String.valueOf(((ValueNode) reference).value());
      ConfigFile base = BaseNames.resolve(file, path, reference.place(), problems);
      LoadedFile result = base == null ? null : load(base, reference.place());
      if (result != null) {
        files.add(result);
        lineage.add(source, result.source(), choices.of(file, path));
      }
    }
    return new BaseUnion(problems).of(files, named.place());
  }

  private MapNode withoutDeprecation(ConfigFile file, MapNode root) {
    ConfigNode deprecation = root.get(DEPRECATION);
    if (deprecation == null) {
      return root;
    }
    Diagnostic warning =
        Diagnostic.warning(
            "W0001",
            root.keyPlace(DEPRECATION),
            "the config '%s' is deprecated".formatted(file.name()));
    if (deprecation instanceof MapNode map) {
      ConfigNode expected = map.get("expected");
      ConfigNode reference = map.get("reference");
      warning = expected == null ? warning : warning.note("use instead: " + plain(expected));
      warning = reference == null ? warning : warning.note("see " + plain(reference));
    }
    problems.add(warning);
    return root.without(DEPRECATION);
  }

  private static String plain(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof String text
        ? text
        : node.toString();
  }
}

package dev.espalier.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A loaded config: the tree, where it came from, and typed access to it. Immutable.
 *
 * <p>Typed getters take paths; {@link #as(Class)} decodes the whole.
 */
public final class Config {

  private final String name;
  private final MapNode root;
  private final List<Source> sources;
  private final Set<String> usedNames;
  private final List<Diagnostic> warnings;
  private final List<EnvironmentVariable> environment;
  private final Lineage lineage;

  private Config(
      String name,
      MapNode root,
      List<Source> sources,
      Set<String> usedNames,
      List<Diagnostic> warnings,
      List<EnvironmentVariable> environment,
      Lineage lineage) {
    this.name = name;
    this.root = root;
    this.sources = List.copyOf(sources);
    this.usedNames = Set.copyOf(usedNames);
    this.warnings = List.copyOf(warnings);
    this.environment = List.copyOf(environment);
    this.lineage = lineage;
  }

  /** Returns a config that a program made. */
  public static Config of(MapNode root) {
    return new Config("(program)", root, List.of(), Set.of(), List.of(), List.of(), Lineage.NONE);
  }

  /**
   * Returns a config that a loader read.
   *
   * @param name the file's name as given
   * @param root the merged tree
   * @param sources every text that was read, bases first
   * @param usedNames the top-level names that some expression used; such helpers need no meaning of
   *     their own
   * @param warnings what the loader found odd
   */
  public static Config loaded(
      String name,
      MapNode root,
      List<Source> sources,
      Set<String> usedNames,
      List<Diagnostic> warnings) {
    return new Config(name, root, sources, usedNames, warnings, List.of(), Lineage.NONE);
  }

  /** Returns the file's name as given to the loader. */
  public String name() {
    return name;
  }

  /** Returns the tree. */
  public MapNode root() {
    return root;
  }

  /** Returns every text that was read, bases first. */
  public List<Source> sources() {
    return sources;
  }

  /** Returns the top-level names that some expression of the files used. */
  public Set<String> usedNames() {
    return usedNames;
  }

  /** Returns what is legal but odd in the files. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /** Returns the node at a path, or null if there is none. */
  public @Nullable ConfigNode find(String path) {
    return ConfigPath.parse(path).find(root);
  }

  /**
   * Returns the node at a path.
   *
   * @throws ConfigException if there is none, with the nearest names
   */
  public ConfigNode get(String path) {
    return PathFinder.require(root, ConfigPath.parse(path));
  }

  /**
   * Returns the integer at a path.
   *
   * @throws ConfigException if there is none, or something else
   */
  public int getInt(String path) {
    return value(path, Codecs.INT);
  }

  /**
   * Returns the number at a path.
   *
   * @throws ConfigException if there is none, or something else
   */
  public double getDouble(String path) {
    return value(path, Codecs.DOUBLE);
  }

  /**
   * Returns the truth value at a path.
   *
   * @throws ConfigException if there is none, or something else
   */
  public boolean getBoolean(String path) {
    return value(path, Codecs.BOOLEAN);
  }

  /**
   * Returns the string at a path.
   *
   * @throws ConfigException if there is none, or something else
   */
  public String getString(String path) {
    return value(path, Codecs.STRING);
  }

  /**
   * Returns the elements at a path.
   *
   * @throws ConfigException if there is no list, or an element is of another type
   */
  public <T> List<T> list(String path, Codec<T> item) {
    return value(path, Codecs.list(item));
  }

  /**
   * Returns the value at a path as a codec reads it.
   *
   * @throws ConfigException if there is none or it does not decode, with every problem
   */
  public <T> T value(String path, Codec<T> codec) {
    Problems problems = new Problems();
    ConfigPath where = ConfigPath.parse(path);
    Decoding decoding = new Decoding(where, problems, NoTypes.INSTANCE);
    return Decoder.finish(codec.decode(get(path), decoding), problems);
  }

  /**
   * Decodes the whole config with the types and modules of the class path.
   *
   * @throws ConfigException with every problem of the config
   */
  public <T> T as(Class<T> type) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return as(type, CodecSource.load(context == null ? type.getClassLoader() : context));
  }

  /**
   * Decodes the whole config.
   *
   * @param type a config type
   * @param types where it and the types of its parts are found
   * @throws ConfigException with every problem of the config
   * @throws IllegalArgumentException if {@code types} does not know the type
   */
  public <T> T as(Class<T> type, CodecSource types) {
    return as(type, types, warning -> {});
  }

  /**
   * Decodes the whole config as {@link #as(Class, CodecSource)} does.
   *
   * @param warnings is told what is legal but odd: what the files gave, and what the types find
   * @throws ConfigException with every problem of the config
   */
  public <T> T as(Class<T> type, CodecSource types, Consumer<Diagnostic> warnings) {
    return new Decoder(types, usedNames, false).decode(this, type, warnings);
  }

  /**
   * Decodes the whole config as {@link #as(Class, CodecSource)} does, but takes every top-level
   * name that nothing knows and nothing uses for an error.
   *
   * @throws ConfigException with every problem of the config
   */
  public <T> T asStrict(Class<T> type, CodecSource types) {
    return asStrict(type, types, warning -> {});
  }

  /**
   * Decodes the whole config as {@link #asStrict(Class, CodecSource)} does.
   *
   * @param warnings is told what is legal but odd
   * @throws ConfigException with every problem of the config
   */
  public <T> T asStrict(Class<T> type, CodecSource types, Consumer<Diagnostic> warnings) {
    return new Decoder(types, usedNames, true).decode(this, type, warnings);
  }

  /** Returns a copy in which a path has another value; a map is merged into a map. */
  public Config with(String path, ConfigNode value) {
    Problems problems = new Problems();
    ConfigNode changed =
        TreeEdit.put(root, ConfigPath.parse(path), value, TreeEdit.Mode.MERGE, problems);
    problems.throwIfErrors();
    return withRoot((MapNode) changed);
  }

  /** Returns the environment variables that the files asked for, sorted by name. */
  public List<EnvironmentVariable> environment() {
    return environment;
  }

  /** Returns a copy that remembers the environment variables that the files asked for. */
  public Config withEnvironment(List<EnvironmentVariable> variables) {
    return new Config(name, root, sources, usedNames, warnings, variables, lineage);
  }

  /** Returns which file inherits from which. */
  public Lineage lineage() {
    return lineage;
  }

  /** Returns a copy that remembers which file inherits from which. */
  public Config withLineage(Lineage other) {
    return new Config(name, root, sources, usedNames, warnings, environment, other);
  }

  /** Returns a copy with another tree. */
  public Config withRoot(MapNode newRoot) {
    return new Config(name, newRoot, sources, usedNames, warnings, environment, lineage);
  }

  /**
   * Returns the story of a value: what it is, where it was set, what it replaced, and through which
   * files it came.
   *
   * @throws ConfigException if the path leads nowhere
   */
  public Explanation explain(String path) {
    return new Explainer(root, sources, lineage).explain(ConfigPath.parse(path));
  }

  /** Returns how another config differs from this one, by path, in the order of this one's keys. */
  public List<Change> diff(Config other) {
    return TreeDiff.between(root, other.root);
  }

  /**
   * Returns a digest of what the config says, as 64 hexadecimal digits: equal trees have equal
   * digests, whatever the order of keys, the comments and the format of their files.
   */
  public String contentHash() {
    return ContentHash.of(root);
  }

  @Override
  public String toString() {
    return "Config(" + name + ", " + keys() + ")";
  }

  private List<String> keys() {
    return root.entries().entrySet().stream().map(Map.Entry::getKey).map(Key::toString).toList();
  }
}

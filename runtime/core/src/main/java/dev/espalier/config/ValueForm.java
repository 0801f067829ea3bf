package dev.espalier.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the nodes look like that a {@link Codec} reads, for those who describe a config instead of
 * reading one: a schema for editors, a page of a manual.
 */
public sealed interface ValueForm {

  /** The form of a codec that says nothing of its nodes. */
  ValueForm ANY = new Any();

  /** Returns what one of the cases makes of this form. */
  <R> R match(Cases<R> cases);

  /** Any node. */
  record Any() implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.any();
    }
  }

  /**
   * A leaf.
   *
   * @param kind what it holds
   */
  record Leaf(Kind kind) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leaf(kind);
    }
  }

  /**
   * A number between two limits, both allowed.
   *
   * @param number the form without limits
   * @param min the lower limit; minus infinity where there is none
   * @param max the upper limit; infinity where there is none
   */
  record Between(ValueForm number, double min, double max) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.between(this);
    }
  }

  /**
   * One of some leaves.
   *
   * @param value the form without the choice
   * @param words the leaves, each as a config prints it
   */
  record OneOf(ValueForm value, List<String> words) implements ValueForm {

    /** Copies the words. */
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.oneOf(this);
    }
  }

  /**
   * A text that a regular expression matches as a whole.
   *
   * @param text the form without the expression
   * @param regex the expression
   */
  record Matching(ValueForm text, String regex) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.matching(this);
    }
  }

  /**
   * A list.
   *
   * @param item the form of its elements
   * @param single whether one element may stand for a list of one
   */
  record Items(ValueForm item, boolean single) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.items(this);
    }
  }

  /**
   * A map whose keys are free.
   *
   * @param value the form of its values
   */
  record Named(ValueForm value) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.named(this);
    }
  }

  /**
   * A map with known keys, or a list of their values in order.
   *
   * @param schema the keys
   */
  record Structure(Schema schema) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.structure(schema);
    }
  }

  /**
   * A map that says which structure it is, or the name of one alone.
   *
   * @param name what all of them are
   * @param discriminator the key that names one
   * @param structures the structures, by name
   */
  record Variants(String name, String discriminator, Map<String, Schema> structures)
      implements ValueForm {

    /** Copies the structures. */
    public Variants {
      structures = Collections.unmodifiableMap(new LinkedHashMap<>(structures));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.variants(this);
    }
  }

  /**
   * A map that names a module, or the name alone.
   *
   * @param product the product of the module's registry
   */
  record OfRegistry(Class<?> product) implements ValueForm {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.module(product);
    }
  }

  /** What a leaf holds. */
  enum Kind {
    /** An integer of 32 bits. */
    INT,
    /** An integer of 64 bits. */
    LONG,
    /** A number; an integer will do. */
    REAL,
    /** A truth value. */
    BOOLEAN,
    /** A text. */
    STRING
  }

  /**
   * One answer a form.
   *
   * @param <R> the answer
   */
  interface Cases<R> {

    /** Answers for any node. */
    R any();

    /** Answers for a leaf. */
    R leaf(Kind kind);

    /** Answers for a number between limits. */
    R between(Between form);

    /** Answers for one of some leaves. */
    R oneOf(OneOf form);

    /** Answers for a text that an expression matches. */
    R matching(Matching form);

    /** Answers for a list. */
    R items(Items form);

    /** Answers for a map whose keys are free. */
    R named(Named form);

    /** Answers for a map with known keys. */
    R structure(Schema schema);

    /** Answers for one of several structures. */
    R variants(Variants form);

    /** Answers for a module of the registry of a product. */
    R module(Class<?> product);
  }
}

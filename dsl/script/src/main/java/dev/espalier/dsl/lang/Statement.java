package dev.espalier.dsl.lang;

import dev.espalier.config.Place;
import java.util.List;

/** A line of a config, or of a block, a closure or a function in it. */
public sealed interface Statement {

  /** Returns where the statement begins: its first word. */
  Place place();

  /**
   * {@code name = value}, or {@code name.path[0] = value}.
   *
   * @param target what is set
   * @param value the value
   */
  record Assign(Target target, Expression value) implements Statement {
    @Override
    public Place place() {
      return target.place();
    }
  }

  /**
   * {@code def name = value}: a name that does not reach the tree.
   *
   * @param name the name
   * @param place where the name stands
   * @param value the value
   */
  record Define(String name, Place place, Expression value) implements Statement {}

  /**
   * {@code name { … }}: a map, merged into what the name already holds.
   *
   * @param name the name
   * @param place where the name stands
   * @param body the statements that make the map's keys
   */
  record Block(String name, Place place, List<Statement> body) implements Statement {
    /** Copies the list. */
    public Block {
      body = List.copyOf(body);
    }
  }

  /**
   * An expression on a line of its own.
   *
   * @param expression the expression
   */
  record Run(Expression expression) implements Statement {
    @Override
    public Place place() {
      return expression.place();
    }
  }

  /**
   * What an assignment sets.
   *
   * @param name the variable
   * @param place where the variable's name stands
   * @param steps the way from the variable to the place that is set; empty for the variable itself
   */
  record Target(String name, Place place, List<Step> steps) {
    /** Copies the list. */
    public Target {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step of a target: {@code .name} or {@code [index]}.
   *
   * @param place where the name or the index stands
   * @param key computes the key of a map or the index of a list
   */
  record Step(Place place, Expression key) {}
}

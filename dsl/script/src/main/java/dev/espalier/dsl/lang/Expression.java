package dev.espalier.dsl.lang;

import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a value; each knows where it was written. */
public sealed interface Expression {

  /** Returns where the expression was written. */
  Place place();

  /**
   * A value written out: null, a boolean, a number or a string.
   *
   * @param value the value, whose origin is its place
   */
  record Literal(ValueNode value) implements Expression {
    @Override
    public Place place() {
      return value.place();
    }
  }

  /**
   * A string with expressions in it.
   *
   * @param place where it stands
   * @param parts the pieces of text and the expressions, in order
   */
  record Text(Place place, List<Expression> parts) implements Expression {
    /** Copies the list. */
    public Text {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The value of an environment variable.
   *
   * @param place where it stands
   * @param name the variable
   * @param fallback what to take if it is not set; null if that is an error
   * @param typed whether the value is read as a bare word: a number, a truth value, null or a
   *     string
   */
  record Environment(Place place, String name, @Nullable String fallback, boolean typed)
      implements Expression {}

  /**
   * A list or a tuple.
   *
   * @param place where it stands
   * @param tuple whether it is a tuple
   * @param items its elements
   */
  record Sequence(Place place, boolean tuple, List<Item> items) implements Expression {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param place where it stands
   * @param entries its keys and values
   */
  record Mapping(Place place, List<Entry> entries) implements Expression {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /**
   * {@code dict(…)} or {@code Type(…)}, or either with a block.
   *
   * @param place where it stands
   * @param type the value of the key {@code type}, which comes first; null for {@code dict}
   * @param arguments the other keys, or a map with them
   * @param block statements that make further keys; null if there are none
   */
  record Make(
      Place place, @Nullable Literal type, Arguments arguments, @Nullable List<Statement> block)
      implements Expression {
    /** Copies the list. */
    public Make {
      block = block == null ? null : List.copyOf(block);
    }
  }

  /**
   * A call of a function.
   *
   * @param place where it stands
   * @param function the function's name
   * @param arguments what it is given
   */
  record Call(Place place, Member function, Arguments arguments) implements Expression {}

  /**
   * A call of a method of a value.
   *
   * @param place where it stands
   * @param target the value
   * @param method the method's name
   * @param arguments what it is given
   */
  record MethodCall(Place place, Expression target, Member method, Arguments arguments)
      implements Expression {}

  /**
   * {@code map.key}.
   *
   * @param place where it stands
   * @param target the map
   * @param key the key
   */
  record Property(Place place, Expression target, Member key) implements Expression {}

  /**
   * {@code list[index]}, {@code list[from..to]} or {@code map[key]}.
   *
   * @param place where it stands
   * @param target the list, the map or the string
   * @param index the index, the range or the key
   * @param safe whether null has only null elements
   */
  record Index(Place place, Expression target, Expression index, boolean safe)
      implements Expression {}

  /**
   * The integers from one to another; downwards if the first is the greater.
   *
   * @param place where it stands
   * @param first the first integer
   * @param last the last integer
   * @param skipsFirst whether the first is left out
   * @param skipsLast whether the last is left out
   */
  record Range(
      Place place, Expression first, Expression last, boolean skipsFirst, boolean skipsLast)
      implements Expression {}

  /**
   * A variable.
   *
   * @param place where it stands
   * @param name its name
   */
  record Name(Place place, String name) implements Expression {}

  /**
   * {@code -x}.
   *
   * @param place where it stands
   * @param operand the number
   */
  record Negative(Place place, Expression operand) implements Expression {}

  /**
   * {@code !x}.
   *
   * @param place where it stands
   * @param operand the condition
   */
  record Not(Place place, Expression operand) implements Expression {}

  /**
   * Two expressions with an operator between them.
   *
   * @param place where it stands
   * @param operator the operator
   * @param left the left side
   * @param right the right side
   */
  record Binary(Place place, Operator operator, Expression left, Expression right)
      implements Expression {}

  /**
   * {@code condition ? yes : no}.
   *
   * @param place where it stands
   * @param condition decides
   * @param yes the value if the condition is true
   * @param no the value otherwise
   */
  record Choice(Place place, Expression condition, Expression yes, Expression no)
      implements Expression {}

  /**
   * {@code value ?: fallback}.
   *
   * @param place where it stands
   * @param value the value, unless it counts as false
   * @param fallback the value otherwise
   */
  record OrElse(Place place, Expression value, Expression fallback) implements Expression {}

  /**
   * An element of a sequence, or an argument without a name.
   *
   * @param value its value
   * @param spread whether the value is a list whose elements are meant
   */
  record Item(Expression value, boolean spread) {}

  /** An entry of a map, or an argument with a name. */
  sealed interface Entry {}

  /**
   * A key and its value.
   *
   * @param key computes the key; its place is that of the key's word
   * @param value its value
   */
  record Pair(Expression key, Expression value) implements Entry {}

  /**
   * {@code *: map}: the entries of another map.
   *
   * @param map the other map
   */
  record SpreadMap(Expression map) implements Entry {}

  /**
   * The name after a dot, or of a function.
   *
   * @param name the name
   * @param place where the name stands
   * @param access how it is reached
   */
  record Member(String name, Place place, Access access) {}

  /** How a member is reached. */
  enum Access {
    /** {@code a.b}. */
    PLAIN,
    /** {@code a?.b}: null if {@code a} is null. */
    SAFE,
    /** {@code a*.b}: the members of all elements. */
    SPREAD
  }
}

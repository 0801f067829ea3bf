package dev.espalier.dsl.convert;

import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the variables that every syntax has. */
final class Variables {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern SPECIAL = Pattern.compile("['\\\\$\\p{Cntrl}\"]");
  private static final Pattern BRACES = Pattern.compile("[{}]");

  /** The variables of JSON and YAML take nine digits. */
  private static final long LARGEST_INDEX = 999_999_999;

  private final boolean groovy;

  Variables(boolean groovy) {
    this.groovy = groovy;
  }

  /** Returns a variable that is a whole value, or null if the target cannot say it. */
  @Nullable String whole(Expression expression) {
    if (expression instanceof Expression.Environment variable && variable.typed() == groovy) {
      // In Groovy its value is a string, in JSON and YAML a number may become of it.
      return null;
    }
    String path = name(expression);
    return groovy ? path : braced(path);
  }

  /** Returns a variable in a longer string, or null if the target cannot say it. */
  @Nullable String inside(Expression expression) {
    String path = name(expression);
    return groovy && path != null ? "${" + path + "}" : braced(path);
  }

  private static @Nullable String braced(@Nullable String path) {
    return path == null ? null : "{{ " + path + " }}";
  }

  private @Nullable String name(Expression expression) {
    if (expression instanceof Expression.Name name) {
      boolean known = name.name().equals("_base_") || name.name().startsWith("file");
      return known && !name.name().equals("file") ? name.name() : null;
    } else if (expression instanceof Expression.Environment variable) {
      return environment(variable);
    } else if (expression instanceof Expression.Property property
        && property.key().access() == Expression.Access.PLAIN
        && WORD.matcher(property.key().name()).matches()) {
      String target = name(property.target());
      return target == null ? null : target + "." + property.key().name();
    } else if (expression instanceof Expression.Index index
        && !index.safe()
        && index.index() instanceof Expression.Literal literal) {
      return index(name(index.target()), literal.value());
    }
    return null;
  }

  private @Nullable String environment(Expression.Environment variable) {
    String fallback = variable.fallback();
    if (!WORD.matcher(variable.name()).matches()) {
      return null;
    } else if (fallback == null) {
      return groovy ? "env('%s')".formatted(variable.name()) : "$" + variable.name();
    } else if (groovy) {
      return SPECIAL.matcher(fallback).find()
          ? null
          : "env('%s', '%s')".formatted(variable.name(), fallback);
    }
    // Space around a default is none of it, and one without anything else is no default.
    boolean plain = !fallback.isBlank() && fallback.equals(fallback.strip());
    return plain && !BRACES.matcher(fallback).find()
        ? "$" + variable.name() + ":" + fallback
        : null;
  }

  private @Nullable String index(@Nullable String target, ValueNode key) {
    if (target == null) {
      return null;
    } else if (key.value() instanceof Long number
        && number <= LARGEST_INDEX
        && number >= -LARGEST_INDEX) {
      return groovy ? "%s[%d]".formatted(target, number) : target + "." + number;
    }
    boolean plain =
        key.value() instanceof String text && text.matches("[^'\"\\[\\]\\\\$\\p{Cntrl}{}]*");
    return plain ? "%s['%s']".formatted(target, key.value()) : null;
  }
}

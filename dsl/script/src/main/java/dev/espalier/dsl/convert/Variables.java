package dev.espalier.dsl.convert;

import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Expression;
import org.jspecify.annotations.Nullable;

/** Writes the variables that every syntax has. */
final class Variables {

  private final boolean groovy;

  Variables(boolean groovy) {
    this.groovy = groovy;
  }

  /** Returns a variable that is a whole value, or null if the target cannot say it. */
  @Nullable String whole(Expression expression) {
    if (expression instanceof Expression.Environment) {
      // In Groovy the value of an environment variable is a string, here a number may become of it.
      return groovy ? null : braced(name(expression));
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
        && property.key().name().matches("[A-Za-z_][A-Za-z0-9_]*")) {
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
    if (!groovy) {
      return "$" + variable.name() + (fallback == null ? "" : ":" + fallback);
    }
    String quoted = fallback == null ? "" : fallback;
    if (quoted.matches(".*['\\\\$\n\"].*")) {
      return null;
    }
    return "env('%s'%s)".formatted(variable.name(), fallback == null ? "" : ", '" + quoted + "'");
  }

  private @Nullable String index(@Nullable String target, ValueNode key) {
    if (target == null) {
      return null;
    } else if (key.value() instanceof Long number && Math.abs(number) < 1_000_000_000L) {
      return groovy ? "%s[%d]".formatted(target, number) : target + "." + number;
    }
    boolean plain =
        key.value() instanceof String text && text.matches("[^'\"\\[\\]\\\\$\\p{Cntrl}{}]*");
    return plain ? "%s['%s']".formatted(target, key.value()) : null;
  }
}

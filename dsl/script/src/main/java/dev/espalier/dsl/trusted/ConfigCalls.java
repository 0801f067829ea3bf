package dev.espalier.dsl.trusted;

import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.jspecify.annotations.Nullable;

/**
 * Tells which calls of a file are what the config language defines.
 *
 * @param script the class of the file; its own methods come first
 */
record ConfigCalls(ClassNode script) {

  private static final Set<String> MAKERS = Set.of("dict", "tuple");

  /**
   * Returns the type that a call makes a map of, {@code ResNet(depth: 50)}; null if it does not.
   */
  @Nullable String type(MethodCallExpression call) {
    String name = call.getMethodAsString();
    boolean capital = name != null && Character.isUpperCase(name.codePointAt(0));
    String scope = call.isImplicitThis() ? "" : Target.dotted(call.getObjectExpression());
    if (!capital || scope == null || declares(name) || call.isSafe() || call.isSpreadSafe()) {
      return null;
    }
    return scope.isEmpty() ? name : scope + "." + name;
  }

  /** Tells whether a call makes a value and does nothing else. */
  boolean makes(MethodCallExpression call) {
    String name = call.getMethodAsString();
    boolean maker = name != null && MAKERS.contains(name) && !declares(name);
    return type(call) != null || (maker && call.isImplicitThis());
  }

  /** Tells whether a line that calls is a block: {@code model { … }}. */
  boolean isBlock(MethodCallExpression call) {
    String name = call.getMethodAsString();
    return name != null
        && call.isImplicitThis()
        && !Character.isUpperCase(name.codePointAt(0))
        && !name.equals("dict")
        && !declares(name)
        && call.getArguments() instanceof TupleExpression arguments
        && arguments.getExpressions().size() == 1
        && arguments.getExpression(0) instanceof ClosureExpression;
  }

  private boolean declares(String name) {
    return !script.getDeclaredMethods(name).isEmpty();
  }
}

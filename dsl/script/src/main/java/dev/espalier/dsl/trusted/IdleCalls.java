package dev.espalier.dsl.trusted;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Finds lines that make a value and drop it: {@code ResNet(depth: 50)}.
 *
 * <p>The last line of a function or closure is its result, and drops nothing.
 */
final class IdleCalls extends ClassCodeVisitorSupport {

  private final SourceUnit source;
  private final ConfigCalls calls;
  private final ScriptFailures failures;
  private boolean drops;

  IdleCalls(SourceUnit source, ClassNode script, ScriptFailures failures) {
    this.source = source;
    this.calls = new ConfigCalls(script);
    this.failures = failures;
  }

  @Override
  protected SourceUnit getSourceUnit() {
    return source;
  }

  @Override
  protected void visitConstructorOrMethod(MethodNode node, boolean isConstructor) {
    drops = node.getName().equals("run");
    super.visitConstructorOrMethod(node, isConstructor);
  }

  @Override
  public void visitBlockStatement(BlockStatement block) {
    int last = block.getStatements().size() - 1;
    for (int i = 0; i <= last; i++) {
      Statement each = block.getStatements().get(i);
      within(drops || i < last, () -> each.visit(this));
    }
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    within(true, () -> super.visitForLoop(loop));
  }

  @Override
  public void visitWhileLoop(WhileStatement loop) {
    within(true, () -> super.visitWhileLoop(loop));
  }

  @Override
  public void visitExpressionStatement(ExpressionStatement statement) {
    if (drops
        && statement.getExpression() instanceof MethodCallExpression call
        && calls.makes(call)) {
      failures.idle(call);
    }
    super.visitExpressionStatement(statement);
  }

  @Override
  public void visitMethodCallExpression(MethodCallExpression call) {
    boolean takesBlock = calls.makes(call) || calls.isBlock(call);
    if (takesBlock && call.getArguments() instanceof TupleExpression arguments) {
      for (Expression each : arguments.getExpressions()) {
        if (each instanceof ClosureExpression block) {
          within(true, () -> block.getCode().visit(this));
        } else {
          each.visit(this);
        }
      }
    } else {
      super.visitMethodCallExpression(call);
    }
  }

  @Override
  public void visitClosureExpression(ClosureExpression closure) {
    within(false, () -> super.visitClosureExpression(closure));
  }

  private void within(boolean dropped, Runnable part) {
    boolean before = drops;
    drops = dropped;
    part.run();
    drops = before;
  }
}

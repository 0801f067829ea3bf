package dev.espalier.dsl.trusted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;

/** Turns what the config language defines into calls of {@link ConfigScript}. */
final class Rewriter extends ClassCodeExpressionTransformer {

  private static final ClassNode OPERATORS = ClassHelper.make(ScriptOperators.class);

  private static final Map<Integer, String> METHODS =
      Map.of(
          Types.PLUS, "plus",
          Types.MINUS, "minus",
          Types.MULTIPLY, "multiply",
          Types.DIVIDE, "div");

  private static final Map<Integer, String> COMPOUND =
      Map.of(
          Types.EQUAL, "",
          Types.PLUS_EQUAL, "plus",
          Types.MINUS_EQUAL, "minus",
          Types.MULTIPLY_EQUAL, "multiply",
          Types.DIVIDE_EQUAL, "div",
          Types.POWER_EQUAL, "power");

  private final SourceUnit source;
  private final ConfigCalls calls;
  private boolean inBody;

  Rewriter(SourceUnit source, ClassNode script) {
    this.source = source;
    this.calls = new ConfigCalls(script);
  }

  @Override
  protected SourceUnit getSourceUnit() {
    return source;
  }

  @Override
  protected void visitConstructorOrMethod(MethodNode node, boolean isConstructor) {
    inBody = node.getName().equals("run");
    super.visitConstructorOrMethod(node, isConstructor);
  }

  @Override
  public void visitExpressionStatement(ExpressionStatement statement) {
    if (statement.getExpression() instanceof MethodCallExpression call && calls.isBlock(call)) {
      Expression block = transform(((TupleExpression) call.getArguments()).getExpression(0));
      statement.setExpression(
          own(call, "mergeBlock", line(call), constant(call.getMethodAsString()), block));
    } else {
      super.visitExpressionStatement(statement);
    }
  }

  @Override
  public @Nullable Expression transform(@Nullable Expression expression) {
    if (expression instanceof ClosureExpression closure) {
      boolean before = inBody;
      inBody = false;
      closure.getCode().visit(this);
      inBody = before;
      return closure;
    } else if (expression instanceof DeclarationExpression declaration) {
      return declaration(declaration);
    } else if (expression instanceof BinaryExpression binary) {
      return binary(binary);
    } else if (expression instanceof MethodCallExpression call) {
      return call(call);
    } else if (expression instanceof ConstantExpression constant
        && constant.getValue() instanceof BigDecimal number) {
      return placed(new ConstantExpression(number.doubleValue()), expression);
    } else if (expression instanceof GStringExpression text) {
      List<Expression> values = new ArrayList<>();
      text.getValues()
          .forEach(
              each ->
                  values.add(
                      each instanceof ClosureExpression
                          ? transform(each)
                          : operator(each, "text", transform(each))));
      return placed(new GStringExpression(text.getText(), text.getStrings(), values), text);
    }
    return expression == null ? null : expression.transformExpression(this);
  }

  private Expression declaration(DeclarationExpression declaration) {
    Expression value = declaration.getRightExpression();
    if (inBody
        && declaration.getLeftExpression() instanceof VariableExpression variable
        && !(value instanceof EmptyExpression)) {
      declaration.setRightExpression(
          own(declaration, "keepLocal", constant(variable.getName()), transform(value)));
    } else {
      declaration.setRightExpression(transform(value));
    }
    return declaration;
  }

  private Expression binary(BinaryExpression binary) {
    int type = binary.getOperation().getType();
    String compound = COMPOUND.get(type);
    Target target = compound == null ? null : Target.of(binary.getLeftExpression());
    if (compound != null && target != null) {
      Expression assigned = assigned(binary, compound, target);
      return assigned == null ? binary.transformExpression(this) : assigned;
    }
    String method = METHODS.get(type);
    return method == null
        ? binary.transformExpression(this)
        : operator(
            binary,
            "apply",
            constant(method),
            transform(binary.getLeftExpression()),
            transform(binary.getRightExpression()));
  }

  private @Nullable Expression assigned(BinaryExpression binary, String operator, Target target) {
    VariableExpression root = target.root();
    if (root == null || root.getAccessedVariable() instanceof DynamicVariable) {
      return own(
          binary,
          "assignName",
          line(binary),
          constant(target.name()),
          steps(target),
          constant(operator),
          transform(binary.getRightExpression()));
    } else if (target.steps().isEmpty()
        || root.isThisExpression()
        || root.isSuperExpression()
        || !root.isDynamicTyped()) {
      return null;
    }
    Expression edited =
        operator(
            binary,
            "edited",
            root,
            steps(target),
            constant(operator),
            transform(binary.getRightExpression()));
    Token assign = Token.newSymbol(Types.EQUAL, binary.getLineNumber(), binary.getColumnNumber());
    return placed(new BinaryExpression(root, assign, edited), binary);
  }

  private Expression call(MethodCallExpression call) {
    String type = calls.type(call);
    if (type != null) {
      List<Expression> arguments = new ArrayList<>();
      arguments.add(constant(type));
      for (Expression each : ((TupleExpression) call.getArguments()).getExpressions()) {
        Expression argument = transform(each);
        boolean named = call.getArguments() instanceof ArgumentListExpression;
        arguments.add(
            !named && argument instanceof MapExpression map
                ? new MapExpression(map.getMapEntryExpressions())
                : argument);
      }
      return own(call, "makeType", arguments.toArray(Expression[]::new));
    }
    return call.transformExpression(this);
  }

  private Expression steps(Target target) {
    ListExpression list = new ListExpression();
    target.steps().forEach(step -> list.addExpression(transform(step)));
    return list;
  }

  private static ConstantExpression line(Expression at) {
    return new ConstantExpression(at.getLineNumber(), true);
  }

  private static ConstantExpression constant(String text) {
    return new ConstantExpression(text);
  }

  private static Expression own(Expression at, String method, @Nullable Expression... arguments) {
    MethodCallExpression call =
        new MethodCallExpression(
            VariableExpression.THIS_EXPRESSION, method, new ArgumentListExpression(arguments));
    call.setImplicitThis(true);
    return placed(call, at);
  }

  private static Expression operator(
      Expression at, String method, @Nullable Expression... arguments) {
    return placed(
        new StaticMethodCallExpression(OPERATORS, method, new ArgumentListExpression(arguments)),
        at);
  }

  private static Expression placed(Expression made, Expression at) {
    made.setSourcePosition(at);
    return made;
  }
}

package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Groovy's parser makes of a text as one line of nested parentheses, as {@link
 * ProgramText} does.
 */
final class GroovyText {

  private static final Set<String> COMPOUND = Set.of("+=", "-=", "*=", "/=", "%=", "**=");

  /** What is not in the config language, whatever it is. */
  static final String REFUSED = "<refused>";

  /** What has a named argument twice: the config language says so when it is evaluated. */
  static final String TWICE = "<twice>";

  private final String[] lines;

  private GroovyText(String text) {
    this.lines = text.split("\n", -1);
  }

  /** Returns what Groovy reads; null if it does not read the text at all. */
  static @Nullable String of(String text) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    SourceUnit unit =
        new SourceUnit(
            "Config.groovy", text, configuration, null, new ErrorCollector(configuration));
    try {
      unit.parse();
      unit.completePhase();
      unit.nextPhase();
      unit.convert();
    } catch (CompilationFailedException e) {
      return e.getMessage().contains("Duplicated named parameter") ? TWICE : null;
    }
    return new GroovyText(text).of(unit.getAST());
  }

  private String of(ModuleNode module) {
    List<String> lines = new ArrayList<>();
    if (module.getClasses().stream().anyMatch(each -> !each.isScript())) {
      lines.add(REFUSED);
    }
    for (MethodNode method : module.getMethods()) {
      lines.add(
          "(function %s %s)"
              .formatted(method.getName(), lambda(method.getParameters(), method.getCode())));
    }
    module.getStatementBlock().getStatements().forEach(each -> add(lines, each));
    return String.join("\n", lines);
  }

  private void add(List<String> lines, Statement statement) {
    if (statement instanceof ReturnStatement result) {
      // An empty script gets one without a place.
      if (result.getLineNumber() > 0) {
        lines.add(of(result.getExpression()));
      }
    } else if (statement instanceof ExpressionStatement expression) {
      lines.add(statement(expression.getExpression()));
    } else if (!(statement instanceof EmptyStatement)) {
      lines.add(REFUSED);
    }
  }

  private String statement(Expression expression) {
    if (expression instanceof DeclarationExpression define
        && define.getLeftExpression() instanceof VariableExpression variable) {
      Expression value = define.getRightExpression();
      return "(def %s %s)"
          .formatted(variable.getName(), value instanceof EmptyExpression ? "null" : of(value));
    } else if (expression.getClass() == BinaryExpression.class) {
      BinaryExpression binary = (BinaryExpression) expression;
      String sign = binary.getOperation().getText();
      if (sign.equals("=")) {
        return "(= %s %s)"
            .formatted(target(binary.getLeftExpression()), of(binary.getRightExpression()));
      } else if (COMPOUND.contains(sign)) {
        return "(= %s (%s %s %s))"
            .formatted(
                target(binary.getLeftExpression()),
                sign.substring(0, sign.length() - 1),
                of(binary.getLeftExpression()),
                of(binary.getRightExpression()));
      }
    }
    return of(expression);
  }

  private String target(Expression expression) {
    if (expression instanceof PropertyExpression property) {
      return isThis(property.getObjectExpression())
          ? property.getPropertyAsString()
          : "%s /'%s'"
              .formatted(target(property.getObjectExpression()), property.getPropertyAsString());
    } else if (expression instanceof BinaryExpression index
        && index.getOperation().getText().equals("[")) {
      return "%s /%s".formatted(target(index.getLeftExpression()), of(index.getRightExpression()));
    }
    return expression instanceof VariableExpression variable ? variable.getName() : REFUSED;
  }

  private String of(Expression expression) {
    if (expression instanceof ConstantExpression constant) {
      return constant(constant);
    } else if (expression instanceof VariableExpression variable) {
      return "(name %s)".formatted(variable.getName());
    } else if (expression instanceof GStringExpression text) {
      return text(text);
    } else if (expression.getClass() == ListExpression.class) {
      return "[%s]".formatted(items(((ListExpression) expression).getExpressions()));
    } else if (expression.getClass() == MapExpression.class) {
      return "{%s}".formatted(entries(((MapExpression) expression).getMapEntryExpressions()));
    } else if (expression instanceof MethodCallExpression call) {
      return call(call);
    } else if (expression.getClass() == PropertyExpression.class) {
      return property((PropertyExpression) expression);
    } else if (expression instanceof RangeExpression range) {
      return "(.. %s %s %s %s)"
          .formatted(
              range.isExclusiveLeft(),
              range.isExclusiveRight(),
              of(range.getFrom()),
              of(range.getTo()));
    } else if (expression.getClass() == BinaryExpression.class) {
      return binary((BinaryExpression) expression);
    }
    return operation(expression);
  }

  private String operation(Expression expression) {
    if (expression instanceof ElvisOperatorExpression or) {
      return "(?: %s %s)".formatted(of(or.getTrueExpression()), of(or.getFalseExpression()));
    } else if (expression instanceof TernaryExpression choice) {
      return "(? %s %s %s)"
          .formatted(
              of(choice.getBooleanExpression()),
              of(choice.getTrueExpression()),
              of(choice.getFalseExpression()));
    } else if (expression instanceof NotExpression not) {
      return "(! %s)".formatted(of(not.getExpression()));
    } else if (expression instanceof BooleanExpression condition) {
      return of(condition.getExpression());
    } else if (expression instanceof UnaryMinusExpression minus) {
      return "(- %s)".formatted(of(minus.getExpression()));
    } else if (expression instanceof UnaryPlusExpression plus) {
      return of(plus.getExpression());
    }
    return REFUSED;
  }

  private String constant(ConstantExpression constant) {
    Object value = constant.getValue();
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    } else if (value instanceof String text) {
      return "'%s'".formatted(text);
    } else if (value instanceof BigInteger integer) {
      return ProgramText.literal(ValueNode.of(integer));
    } else if (value instanceof Integer || value instanceof Long) {
      return ProgramText.literal(ValueNode.of(((Number) value).longValue()));
    } else if (value instanceof BigDecimal || value instanceof Double) {
      return ProgramText.literal(ValueNode.of(((Number) value).doubleValue()));
    }
    return REFUSED;
  }

  private String text(GStringExpression text) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < text.getStrings().size(); i++) {
      if (!text.getStrings().get(i).getText().isEmpty()) {
        parts.add(of(text.getStrings().get(i)));
      }
      if (i < text.getValues().size()) {
        parts.add(of(text.getValues().get(i)));
      }
    }
    return "(text %s)".formatted(String.join(" ", parts));
  }

  private String property(PropertyExpression property) {
    if (!(property.getProperty() instanceof ConstantExpression)) {
      return REFUSED;
    } else if (isThis(property.getObjectExpression())) {
      return "(name %s)".formatted(property.getPropertyAsString());
    }
    String written =
        "(. %s %s %s)"
            .formatted(
                access(property.isSafe(), property.isSpreadSafe()),
                of(property.getObjectExpression()),
                property.getPropertyAsString());
    dev.espalier.dsl.lang.Expression constant =
        written.startsWith("(. PLAIN (name ")
            ? Literals.constant(property.getText(), Place.PROGRAM)
            : null;
    return constant == null ? written : ProgramText.of(constant);
  }

  private String binary(BinaryExpression binary) {
    String sign = binary.getOperation().getText();
    String left = of(binary.getLeftExpression());
    String right = of(binary.getRightExpression());
    if (sign.equals("[") || sign.equals("?[")) {
      return "(at %s %s %s)".formatted(sign.equals("?["), left, right);
    }
    boolean known = Arrays.stream(Operator.values()).anyMatch(each -> each.symbol().equals(sign));
    return known ? "(%s %s %s)".formatted(sign, left, right) : REFUSED;
  }

  private String call(MethodCallExpression call) {
    if (!(call.getMethod() instanceof ConstantExpression)
        || !(call.getArguments() instanceof TupleExpression given)) {
      return REFUSED;
    }
    String arguments = arguments(given.getExpressions());
    return call.isImplicitThis()
        ? "(call %s %s)".formatted(call.getMethodAsString(), arguments)
        : "(method %s %s %s %s)"
            .formatted(
                access(call.isSafe(), call.isSpreadSafe()),
                of(call.getObjectExpression()),
                call.getMethodAsString(),
                arguments);
  }

  private String arguments(List<Expression> given) {
    List<Expression> rest = new ArrayList<>(given);
    String closure = "null";
    if (!rest.isEmpty()
        && rest.get(rest.size() - 1) instanceof ClosureExpression last
        && !(last instanceof LambdaExpression)) {
      rest.remove(rest.size() - 1);
      closure = closure(last);
    }
    List<MapEntryExpression> named = new ArrayList<>();
    List<Expression> positional = new ArrayList<>();
    for (Expression each : rest) {
      // Groovy gathers named arguments into a map in front of the others, on no place of its own.
      if (each instanceof MapExpression map && isGathered(map, rest)) {
        named.addAll(map.getMapEntryExpressions());
      } else {
        positional.add(each);
      }
    }
    return "[%s] {%s} %s".formatted(items(positional), entries(named), closure);
  }

  /** Tells whether a map has no brackets of its own; it may begin where the first argument does. */
  private boolean isGathered(MapExpression map, List<Expression> arguments) {
    for (Expression each : arguments) {
      if (each != map
          && each.getLineNumber() == map.getLineNumber()
          && each.getColumnNumber() == map.getColumnNumber()) {
        return true;
      }
    }
    String line = lines[map.getLineNumber() - 1];
    int start = line.offsetByCodePoints(0, map.getColumnNumber() - 1);
    return line.charAt(start) != '[';
  }

  private String closure(ClosureExpression closure) {
    Parameter[] parameters = closure.getParameters();
    if (parameters != null && parameters.length == 0) {
      return "(closure (it null) %s)".formatted(body(closure.getCode()));
    }
    return "(closure %s)"
        .formatted(
            lambda(parameters == null ? Parameter.EMPTY_ARRAY : parameters, closure.getCode()));
  }

  private String lambda(Parameter[] parameters, Statement code) {
    String names =
        Arrays.stream(parameters)
            .map(
                each ->
                    each.getName()
                        + " "
                        + (each.hasInitialExpression() ? of(each.getInitialExpression()) : "null"))
            .collect(Collectors.joining(" "));
    return "(%s) %s".formatted(names, body(code));
  }

  private String body(Statement code) {
    List<String> lines = new ArrayList<>();
    ((BlockStatement) code).getStatements().forEach(each -> add(lines, each));
    return String.join("; ", lines);
  }

  private String items(List<Expression> items) {
    return items.stream()
        .map(
            each ->
                each instanceof SpreadExpression spread
                    ? "*" + of(spread.getExpression())
                    : of(each))
        .collect(Collectors.joining(", "));
  }

  private String entries(List<MapEntryExpression> entries) {
    return entries.stream()
        .map(
            each ->
                each.getKeyExpression() instanceof SpreadMapExpression spread
                    ? "*: " + of(spread.getExpression())
                    : of(each.getKeyExpression()) + ": " + of(each.getValueExpression()))
        .collect(Collectors.joining(", "));
  }

  private String access(boolean safe, boolean spread) {
    return spread ? "SPREAD" : safe ? "SAFE" : "PLAIN";
  }

  private boolean isThis(Expression expression) {
    return expression instanceof VariableExpression variable && variable.isThisExpression();
  }
}

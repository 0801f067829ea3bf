package dev.espalier.dsl.groovy;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.Arguments;
import dev.espalier.dsl.lang.Expression;
import dev.espalier.dsl.lang.Function;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a program as one line of nested parentheses, as {@link GroovyText} does. */
final class ProgramText {

  private ProgramText() {}

  static String of(Program program) {
    List<String> lines = new ArrayList<>();
    program.functions().forEach(each -> lines.add(function(each)));
    if (program.base() != null) {
      lines.add(of(program.base()));
    }
    program.statements().forEach(each -> lines.add(of(each)));
    return String.join("\n", lines);
  }

  static String of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Expression.Name name) {
      return "(name %s)".formatted(name.name());
    } else if (expression instanceof Expression.Text text) {
      return "(text %s)".formatted(all(text.parts()));
    } else if (expression instanceof Expression.Sequence sequence) {
      return sequence.tuple()
          ? "(call tuple [%s] {} null)".formatted(items(sequence.items()))
          : "[%s]".formatted(items(sequence.items()));
    } else if (expression instanceof Expression.Mapping mapping) {
      return "{%s}".formatted(entries(mapping.entries()));
    } else if (expression instanceof Expression.Make make) {
      return make(make);
    } else if (expression instanceof Expression.Call call) {
      return call(call.function().name(), arguments(call.arguments()));
    } else if (expression instanceof Expression.MethodCall call) {
      return "(method %s %s %s %s)"
          .formatted(
              call.method().access(),
              of(call.target()),
              call.method().name(),
              arguments(call.arguments()));
    } else if (expression instanceof Expression.Property property) {
      return "(. %s %s %s)"
          .formatted(property.key().access(), of(property.target()), property.key().name());
    } else if (expression instanceof Expression.Index index) {
      return "(at %s %s %s)".formatted(index.safe(), of(index.target()), of(index.index()));
    } else if (expression instanceof Expression.Range range) {
      return "(.. %s %s %s %s)"
          .formatted(range.skipsFirst(), range.skipsLast(), of(range.first()), of(range.last()));
    }
    return operation(expression);
  }

  private static String operation(Expression expression) {
    if (expression instanceof Expression.Negative negative) {
      return "(- %s)".formatted(of(negative.operand()));
    } else if (expression instanceof Expression.Not not) {
      return "(! %s)".formatted(of(not.operand()));
    } else if (expression instanceof Expression.Binary binary) {
      return "(%s %s %s)"
          .formatted(binary.operator().symbol(), of(binary.left()), of(binary.right()));
    } else if (expression instanceof Expression.Choice choice) {
      return "(? %s %s %s)".formatted(of(choice.condition()), of(choice.yes()), of(choice.no()));
    } else if (expression instanceof Expression.OrElse or) {
      return "(?: %s %s)".formatted(of(or.value()), of(or.fallback()));
    }
    throw new AssertionError(expression);
  }

  static String literal(ConfigNode node) {
    Object value = ((ValueNode) node).value();
    return value instanceof String text
        ? "'%s'".formatted(text)
        : value instanceof Double real ? "%s real".formatted(real) : String.valueOf(value);
  }

  /** Writes a call, whose name may have dots. */
  static String call(String name, String arguments) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return "(call %s %s)".formatted(name, arguments);
    }
    String[] owner = name.substring(0, dot).split("\\.", -1);
    String target = "(name %s)".formatted(owner[0]);
    for (int i = 1; i < owner.length; i++) {
      target = "(. PLAIN %s %s)".formatted(target, owner[i]);
    }
    return "(method PLAIN %s %s %s)".formatted(target, name.substring(dot + 1), arguments);
  }

  private static String make(Expression.Make make) {
    String name = make.type() == null ? "dict" : String.valueOf(make.type().value().value());
    List<Statement> block = make.block();
    return call(
        name,
        "[%s] {%s} %s"
            .formatted(
                items(make.arguments().positional()),
                entries(make.arguments().named()),
                block == null ? "null" : block(block)));
  }

  private static String block(List<Statement> body) {
    return "(closure (it null) %s)".formatted(statements(body));
  }

  private static String arguments(Arguments arguments) {
    Lambda lambda = arguments.lambda();
    return "[%s] {%s} %s"
        .formatted(
            items(arguments.positional()),
            entries(arguments.named()),
            lambda == null ? "null" : "(closure %s)".formatted(lambda(lambda)));
  }

  private static String lambda(Lambda lambda) {
    String parameters =
        lambda.parameters().stream()
            .map(each -> "%s %s".formatted(each.name(), nullable(each.fallback())))
            .collect(Collectors.joining(" "));
    return "(%s) %s".formatted(parameters, statements(lambda.body()));
  }

  private static String nullable(@Nullable Expression expression) {
    return expression == null ? "null" : of(expression);
  }

  private static String function(Function function) {
    return "(function %s %s)".formatted(function.name(), lambda(function.body()));
  }

  private static String statements(List<Statement> statements) {
    return statements.stream().map(ProgramText::of).collect(Collectors.joining("; "));
  }

  private static String of(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      return "(= %s %s)".formatted(target(assign.target()), of(assign.value()));
    } else if (statement instanceof Statement.Define define) {
      return "(def %s %s)".formatted(define.name(), of(define.value()));
    } else if (statement instanceof Statement.Block block) {
      return call(block.name(), "[] {} " + block(block.body()));
    }
    return of(((Statement.Run) statement).expression());
  }

  private static String target(Statement.Target target) {
    StringBuilder text = new StringBuilder(target.name());
    target.steps().forEach(step -> text.append(" /").append(of(step.key())));
    return text.toString();
  }

  private static String items(List<Expression.Item> items) {
    return items.stream()
        .map(each -> (each.spread() ? "*" : "") + of(each.value()))
        .collect(Collectors.joining(", "));
  }

  private static String entries(List<Expression.Entry> entries) {
    return entries.stream()
        .map(
            each ->
                each instanceof Expression.Pair pair
                    ? of(pair.key()) + ": " + of(pair.value())
                    : "*: " + of(((Expression.SpreadMap) each).map()))
        .collect(Collectors.joining(", "));
  }

  private static String all(List<Expression> expressions) {
    return expressions.stream().map(ProgramText::of).collect(Collectors.joining(" "));
  }
}

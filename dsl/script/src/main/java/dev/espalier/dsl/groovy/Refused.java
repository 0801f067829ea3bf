package dev.espalier.dsl.groovy;

import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;

/** What the config language leaves out of Groovy, and what to write instead. */
final class Refused {

  private record Construct(String name, String instead) {}

  private static final Map<String, Construct> STATEMENTS =
      Map.ofEntries(
          entry("ForStatement", "'for' is", "use list.collect { … }, list.each { … } or (0..<n)"),
          entry(
              "WhileStatement", "'while' is", "use list.collect { … } or list.inject(start) { … }"),
          entry(
              "DoWhileStatement", "'do' is", "use list.collect { … } or list.inject(start) { … }"),
          entry("IfStatement", "'if' is", "use: name = condition ? a : b"),
          entry("SwitchStatement", "'switch' is", "use a map: [a: 1, b: 2][choice]"),
          entry("TryCatchStatement", "'try' is", "a config has nothing to catch"),
          entry("ThrowStatement", "'throw' is", "checks belong into the modules"),
          entry("AssertStatement", "'assert' is", "checks belong into the modules"),
          entry("SynchronizedStatement", "'synchronized' is", "a config has no threads"),
          entry("BreakStatement", "'break' is", "use list.findAll { … } or list.take(n)"),
          entry("ContinueStatement", "'continue' is", "use list.findAll { … }"),
          entry("BlockStatement", "a block without a name is", "write: name { … }"));

  private static final Map<String, Construct> EXPRESSIONS =
      Map.ofEntries(
          entry("ConstructorCallExpression", "'new' is", "write Type(…) without 'new'"),
          entry("ClosureExpression", "a closure as a value is", "write: def f(x) { … }"),
          entry("LambdaExpression", "a lambda as a value is", "write: def f(x) { … }"),
          entry("MethodPointerExpression", "a method pointer is", "use a closure: { it.method() }"),
          entry(
              "MethodReferenceExpression",
              "a method reference is",
              "use a closure: { it.method() }"),
          entry("StaticMethodCallExpression", "a static call is", "only Math.… can be called"),
          entry(
              "CastExpression",
              "a type conversion is",
              "use x.toInteger(), x.toDouble() or \"${x}\""),
          entry("AttributeExpression", "'.@' is", "write: map.key"),
          entry("ClassExpression", "a class is", "modules are named by strings or as Type(…)"),
          entry("ArrayExpression", "an array is", "write a list: [a, b]"),
          entry("PostfixExpression", "'++' or '--' is", "write: name += 1"),
          entry("PrefixExpression", "'++' or '--' is", "write: name += 1"),
          entry(
              "BitwiseNegationExpression",
              "'~' is",
              "compare strings with ==, contains or startsWith"),
          entry("SpreadExpression", "'*' here is", "it spreads a list in a list or in arguments"),
          entry("SpreadMapExpression", "'*:' here is", "it spreads a map in a map or in arguments"),
          entry("SwitchExpression", "'switch' is", "use a map: [a: 1, b: 2][choice]"),
          entry("NamedArgumentListExpression", "'name: value' here is", "write dict(name: value)"),
          entry("ClosureListExpression", "';' here is", "write one statement a line"),
          entry("DeclarationExpression", "'def' here is", "write it on a line of its own"));

  private Refused() {}

  /** Reports a statement. */
  static void statement(ASTNode statement, Reports reports) {
    report(STATEMENTS, statement, "this statement is", reports);
  }

  /** Reports an expression. */
  static void expression(ASTNode expression, Reports reports) {
    report(EXPRESSIONS, expression, "this expression is", reports);
  }

  private static void report(
      Map<String, Construct> known, ASTNode node, String otherwise, Reports reports) {
    Construct construct = known.get(node.getClass().getSimpleName());
    if (construct == null) {
      reports.refuse(node, otherwise, "the manual's LANGUAGE.md lists what there is");
    } else {
      reports.refuse(node, construct.name(), construct.instead());
    }
  }

  private static Map.Entry<String, Construct> entry(String type, String name, String instead) {
    return Map.entry(type, new Construct(name, instead));
  }
}

package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Function;
import dev.espalier.dsl.lang.Lambda;
import dev.espalier.dsl.lang.Limits;
import dev.espalier.dsl.lang.Program;
import dev.espalier.dsl.lang.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: its functions, its base and its statements. */
final class ScriptReader {

  private static final String BASE = "_base_";

  /** The modifiers of a function declared by {@code def} alone. */
  private static final int PUBLIC = 1;

  private final Source source;
  private final Problems problems;
  private final Places places;
  private final Reports reports;
  private final StatementReader statements;

  ScriptReader(Source source, Limits limits, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.places = new Places(source);
    this.reports = new Reports(places, problems);
    this.statements = new StatementReader(places, reports, limits.depth());
  }

  Program read(ModuleNode module) {
    refuseDeclarations(module);
    List<Function> functions = new ArrayList<>();
    module.getMethods().forEach(method -> functions.add(function(method)));
    checkTwice(functions);
    List<Statement> all =
        statements.read(module.getStatementBlock().getStatements(), StatementReader.Where.FILE);
    Statement.Assign base = base(all);
    return new Program(source, base, functions, all.stream().filter(each -> each != base).toList());
  }

  private void refuseDeclarations(ModuleNode module) {
    if (module.getPackage() != null) {
      reports.refuse(module.getPackage(), "'package' is", "a config has no package");
    }
    module.getImports().forEach(this::refuseImport);
    module.getStarImports().forEach(this::refuseImport);
    module.getStaticImports().values().forEach(this::refuseImport);
    module.getStaticStarImports().values().forEach(this::refuseImport);
    for (ClassNode type : module.getClasses()) {
      if (!type.isScript()) {
        reports.refuse(type, "a class is", "a config holds values; modules are written in Java");
      }
    }
  }

  private void refuseImport(ImportNode node) {
    reports.refuse(
        node,
        "'import' is",
        "modules are named by their registered names; configs are inherited by _base_ = '…'");
  }

  private Function function(MethodNode method) {
    if (hasAnnotations(method)) {
      reports.refuse(method.getAnnotations().get(0), "an annotation is", "leave it out");
    }
    if (!method.isDynamicReturnType() || method.getModifiers() != PUBLIC) {
      reports.refuse(
          method, "a type or modifier is", "write: def %s(…) { … }".formatted(method.getName()));
    }
    Place place = places.ofWord(method, method.getName());
    Lambda body =
        statements.lambda(place, method.getParameters(), (BlockStatement) method.getCode());
    return new Function(method.getName(), place, body);
  }

  private void checkTwice(List<Function> functions) {
    Map<String, Place> seen = new HashMap<>();
    for (Function function : functions) {
      Place before = seen.putIfAbsent(function.name(), function.place());
      if (before != null) {
        problems.add(
            Diagnostic.error(
                    "E0310",
                    function.place(),
                    "the function '%s' is declared twice".formatted(function.name()))
                .related(before, "here first"));
      }
    }
  }

  private Statement.@Nullable Assign base(List<Statement> all) {
    Statement.Assign base = null;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Statement.Assign assign
          && assign.target().name().equals(BASE)
          && assign.target().steps().isEmpty()) {
        if (i > 0) {
          problems.add(
              Diagnostic.error(
                      "E0009",
                      assign.place(),
                      "'_base_' is set once, in the file's first statement")
                  .related(all.get(0).place(), "the first statement"));
        }
        base = assign;
      }
    }
    return base;
  }

  private static boolean hasAnnotations(AnnotatedNode node) {
    return !node.getAnnotations().isEmpty();
  }
}

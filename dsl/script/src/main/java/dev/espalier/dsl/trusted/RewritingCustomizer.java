package dev.espalier.dsl.trusted;

import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Has the body of a file rewritten, once its names are resolved; its own classes stay as they are.
 */
final class RewritingCustomizer extends CompilationCustomizer {

  private final ScriptFailures failures;

  /**
   * Creates a customizer.
   *
   * @param failures receives the lines that do nothing
   */
  RewritingCustomizer(ScriptFailures failures) {
    super(CompilePhase.SEMANTIC_ANALYSIS);
    this.failures = failures;
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode classNode) {
    if (classNode.isScript()) {
      new IdleCalls(source, classNode, failures).visitClass(classNode);
      new Rewriter(source, classNode).visitClass(classNode);
    }
  }
}

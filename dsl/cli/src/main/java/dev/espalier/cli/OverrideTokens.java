package dev.espalier.cli;

import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes the words after {@code --cfg-options} up to the next option; a word that cannot be an
 * override ends them once there is one, so that a config may follow.
 */
final class OverrideTokens implements IParameterConsumer {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's interface has a Stack
  public void consumeParameters(Stack<String> args, ArgSpec argSpec, CommandSpec commandSpec) {
    List<String> tokens = argSpec.getValue();
    boolean first = true;
    while (!args.isEmpty()) {
      String next = args.peek();
      if (next.startsWith("--") || (!first && !isOverride(next))) {
        return;
      }
      tokens.add(args.pop());
      first = false;
    }
  }

  private static boolean isOverride(String word) {
    return word.contains("=") || word.startsWith("~") || word.startsWith("@");
  }
}

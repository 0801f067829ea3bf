package dev.espalier.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A source that is being printed, from the top to the bottom and once: JavaPoet prints each file
 * twice, the first time to find its imports, which took a quarter of the time of processing.
 */
final class JavaSource {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final int NONE = -1;

  private final Imports imports;
  private final TypeText types;
  private final StringBuilder text = new StringBuilder(8_000);
  private int depth;
  private int lineDepth;
  private int lineStart;
  private int lastBreak = NONE;
  private boolean breaksAtSpace;

  private JavaSource(ClassName type, Set<String> reserved) {
    imports = new Imports(type, reserved);
    types = new TypeText(imports);
  }

  /**
   * Returns the source of a type.
   *
   * @param type the type
   * @param nested the simple names of the types within it
   * @param body prints it
   */
  static GeneratedSource of(ClassName type, Set<String> nested, Consumer<JavaSource> body) {
    Set<String> reserved = new HashSet<>(nested);
    while (true) {
      JavaSource source = new JavaSource(type, reserved);
      body.accept(source);
      // Seldom: a class of the package is called like one that was imported above it.
      if (!reserved.addAll(source.imports.late())) {
        return new GeneratedSource(type, source.header(type.packageName()) + source.text);
      }
    }
  }

  private String header(String packageName) {
    StringBuilder header = new StringBuilder(1_000);
    if (!packageName.isEmpty()) {
      header.append("package ").append(packageName).append(";\n\n");
    }
    imports.imported().forEach(name -> header.append("import ").append(name).append(";\n"));
    return header.append(imports.imported().isEmpty() ? "" : "\n").toString();
  }

  /** Begins a member after an empty line, unless it is the first. */
  JavaSource member() {
    if (text.length() > 1 && text.charAt(text.length() - 2) != '{') {
      newLine();
    }
    return this;
  }

  /** Begins a method that overrides one. */
  void override(String format, Object... arguments) {
    member().line("@Override");
    open(format, arguments);
  }

  /** Prints a line. */
  void line(String format, Object... arguments) {
    indent(depth);
    print(format, arguments);
    newLine();
  }

  /** Prints a line that begins a block. */
  void open(String format, Object... arguments) {
    indent(depth++);
    print(format, arguments);
    append(" {");
    newLine();
  }

  /** Prints a line that ends a block and begins the next. */
  void next(String format, Object... arguments) {
    indent(depth - 1);
    append("} ");
    print(format, arguments);
    append(" {");
    newLine();
  }

  /** Ends a block. */
  void close() {
    depth--;
    if (text.charAt(text.length() - 2) == '{') {
      text.setLength(text.length() - 1);
    } else {
      indent(depth);
    }
    append("}");
    newLine();
  }

  /** Prints a comment of one line or more, on one line if it fits. */
  void comment(String comment) {
    boolean single = comment.indexOf('\n') < 0;
    if (single && comment.length() + depth * INDENT.length() + "/**  */".length() <= WIDTH) {
      indent(depth);
      text.append("/** ").append(comment).append(" */");
      newLine();
      return;
    }
    indent(depth);
    text.append("/**\n");
    for (String line : comment.split("\n", -1)) {
      indent(depth);
      text.append(line.isEmpty() ? " *" : " * ").append(line).append('\n');
    }
    indent(depth);
    text.append(" */");
    newLine();
  }

  /** Prints a piece of a line, as {@link Code} describes it. */
  void print(String format, Object... arguments) {
    int argument = 0;
    int start = 0;
    for (int i = format.indexOf('$'); i >= 0; i = format.indexOf('$', start)) {
      append(format, start, i);
      char kind = format.charAt(i + 1);
      start = i + 2;
      switch (kind) {
        case 'W', 'Z' -> mayBreak(kind == 'W');
        case 'L' -> literal(arguments[argument++]);
        case 'S' -> append(StringLiteral.of(arguments[argument++].toString()));
        case 'T' -> append(name(arguments[argument++]));
        default -> throw new IllegalArgumentException("no such part: $" + kind);
      }
    }
    append(format, start, format.length());
  }

  /** Returns the name of a class or type. */
  String name(Object type) {
    return type instanceof Class<?> one ? imports.name(one) : types.of((TypeName) type);
  }

  private void literal(Object value) {
    if (value instanceof Code code) {
      code.print(this);
    } else {
      append(String.valueOf(value));
    }
  }

  private void append(String piece) {
    append(piece, 0, piece.length());
  }

  private void append(String piece, int start, int end) {
    text.append(piece, start, end);
    if (lastBreak != NONE && text.length() - lineStart > WIDTH) {
      String line = "\n" + INDENT.repeat(lineDepth + 2);
      text.replace(lastBreak, breaksAtSpace ? lastBreak + 1 : lastBreak, line);
      lineStart = lastBreak + 1;
      lastBreak = NONE;
    }
  }

  private void mayBreak(boolean space) {
    lastBreak = text.length();
    breaksAtSpace = space;
    if (space) {
      text.append(' ');
    }
  }

  private void indent(int steps) {
    lineDepth = steps;
    for (int i = 0; i < steps; i++) {
      text.append(INDENT);
    }
  }

  private void newLine() {
    text.append('\n');
    lineStart = text.length();
    lastBreak = NONE;
  }
}

package dev.espalier.examples.pose.house.agent;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the instrumented methods of the JDK call first. Java's own classes call it, so the bootstrap
 * loader loads it, and it counts in a static field for want of any other place.
 */
public final class CallWatch {

  /** The exit code of a process that made a reflective call of ours. */
  public static final int EXIT = 86;

  private static final AtomicInteger OTHERS = new AtomicInteger();

  /** In the stack: this class, the method that was instrumented, its direct caller. */
  private static final int CALLER = 2;

  private CallWatch() {}

  /** Ends the process if the method that called this one was called by a class of ours. */
  public static void called() {
    StackTraceElement[] stack = new Throwable().getStackTrace();
    if (stack.length > CALLER && isOurs(stack[CALLER].getClassName())) {
      StackTraceElement made = stack[CALLER - 1];
      System.err.println(
          "reflection: "
              + stack[CALLER]
              + " calls "
              + simple(made.getClassName())
              + "."
              + made.getMethodName());
      Runtime.getRuntime().halt(EXIT);
    }
    OTHERS.incrementAndGet();
  }

  /** Returns the number of calls that others made. */
  public static int callsOfOthers() {
    return OTHERS.get();
  }

  private static boolean isOurs(String name) {
    return name.startsWith("dev.espalier.") || name.startsWith("com.example.");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

package dev.espalier.examples.pose.house.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.jar.JarFile;

/** The agent: instruments the reflective methods of the JDK before the program starts. */
public final class ReflectionAgent {

  private ReflectionAgent() {}

  /**
   * Starts the watch.
   *
   * @param watchJar the jar that holds {@link CallWatch} alone
   */
  public static void premain(String watchJar, Instrumentation instrumentation)
      throws IOException, UnmodifiableClassException {
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(watchJar));
    instrumentation.addTransformer(new ReflectiveMethods(), true);
    instrumentation.retransformClasses(
        Class.class, Method.class, Constructor.class, MethodHandles.Lookup.class);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    System.err.println(
                        "reflective calls, all by others: " + CallWatch.callsOfOthers())));
  }
}

package dev.espalier.examples.pose.house;

import dev.espalier.registry.ModuleIndex;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ServiceLoader;

/** A program that makes one reflective call, for the agent to see. */
public final class ReflectingProgram {

  private ReflectingProgram() {}

  /** Makes the call that the first argument names. */
  public static void main(String[] args) throws Throwable {
    Class<?> type = String.class;
    switch (args[0]) {
      case "Class.forName" -> Class.forName("java.lang.Object");
      case "a reference to Class.forName" -> reference().find("java.lang.Object");
      case "Constructor.newInstance" -> type.getConstructor().newInstance();
      case "Method.invoke" -> type.getMethod("length").invoke("text");
      case "Lookup.findVirtual" ->
          MethodHandles.lookup().findVirtual(type, "length", MethodType.methodType(int.class));
      case "ServiceLoader" -> ServiceLoader.load(ModuleIndex.class).forEach(index -> {});
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.err.println("made the call unseen");
  }

  private interface Finder {
    Class<?> find(String name) throws ClassNotFoundException;
  }

  private static Finder reference() {
    return Class::forName;
  }
}

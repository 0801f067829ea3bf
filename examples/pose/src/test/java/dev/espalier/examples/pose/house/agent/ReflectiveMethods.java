package dev.espalier.examples.pose.house.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts a call of {@link CallWatch} at the beginning of each method that makes or finds by name. */
final class ReflectiveMethods implements ClassFileTransformer {

  private static final Map<String, Pattern> METHODS =
      Map.of(
          "java/lang/Class", Pattern.compile("forName|newInstance"),
          "java/lang/reflect/Method", Pattern.compile("invoke"),
          "java/lang/reflect/Constructor", Pattern.compile("newInstance"),
          "java/lang/invoke/MethodHandles$Lookup", Pattern.compile("(find|unreflect)[A-Z]?.*"));

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    Pattern methods = METHODS.get(name);
    if (methods == null) {
      return null;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(classFile).accept(new Instrumented(writer, methods), 0);
    return writer.toByteArray();
  }

  private static final class Instrumented extends ClassVisitor {

    private final Pattern methods;

    Instrumented(ClassVisitor next, Pattern methods) {
      super(Opcodes.ASM9, next);
      this.methods = methods;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean watched =
          methods.matcher(name).matches()
              && (access & Opcodes.ACC_PUBLIC) != 0
              && (access & Opcodes.ACC_NATIVE) == 0;
      return watched ? new Beginning(next) : next;
    }
  }

  private static final class Beginning extends MethodVisitor {

    Beginning(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "dev/espalier/examples/pose/house/agent/CallWatch",
          "called",
          "()V",
          false);
    }
  }
}

package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A registered class or method.
 *
 * @param config the config class to write
 * @param result what the call makes
 * @param registry the registry that takes it
 * @param names the names a config may use; the first is the one it prints
 * @param doc the first sentence of the Javadoc; may be empty
 * @param call what makes the object
 * @param arguments what it is called with, in order
 * @param checks what is asked of the values together
 * @param deprecated whether using the class or method gives a warning
 */
public record ModuleModel(
    ClassName config,
    TypeName result,
    RegistryRef registry,
    List<String> names,
    String doc,
    Call call,
    List<Argument> arguments,
    List<CheckModel> checks,
    boolean deprecated) {

  /** Copies the lists. */
  public ModuleModel {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
    checks = List.copyOf(checks);
  }

  /** Returns the arguments that a config gives. */
  public List<Argument.Field> fields() {
    return arguments.stream()
        .filter(Argument.Field.class::isInstance)
        .map(Argument.Field.class::cast)
        .toList();
  }

  /** Returns the class or method as a person writes it. */
  public String source() {
    String owner = call.owner().canonicalName();
    return call instanceof Call.Method method ? owner + "." + method.name() : owner;
  }
}

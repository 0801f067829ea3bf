package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;

/** What is called to make a module's object. */
public sealed interface Call {

  /** Returns the class that is made or that has the method. */
  ClassName owner();

  /**
   * A constructor.
   *
   * @param owner the class
   */
  record Constructor(ClassName owner) implements Call {}

  /**
   * A static method.
   *
   * @param owner the class that has it
   * @param name its name
   */
  record Method(ClassName owner, String name) implements Call {}
}

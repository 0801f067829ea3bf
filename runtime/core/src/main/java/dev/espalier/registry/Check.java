package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that says whether the values of a config go together.
 *
 * <p>It is static, lies in the module or config type, and has some of the parameters that the
 * constructor has, by name and type. It returns whether all is well, or else a text that says what
 * is wrong; null or an empty text means that nothing is.
 *
 * <pre>{@code
 * @Check("min_lr must not be over lr")
 * static boolean falls(double lr, double minLr) {
 *   return minLr <= lr;
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Check {

  /** Returns what is wrong where a method that returns a truth value returns false. */
  String value() default "";

  /**
   * Returns the name of the registered method whose parameters are checked; empty for the class or
   * record that the check lies in.
   */
  String of() default "";
}
